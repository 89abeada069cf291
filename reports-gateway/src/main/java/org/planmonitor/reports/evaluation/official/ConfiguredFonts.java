package org.planmonitor.reports.evaluation.official;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import org.planmonitor.reports.publication.OfficialFonts;
import org.planmonitor.reports.publication.Role;

/** The fonts of official documents, read when the gateway starts: one that cannot be used stops it, and not the first edition. */
@Singleton
class ConfiguredFonts {

    private final OfficialFonts fonts;

    ConfiguredFonts(FontsConfig config) {
        Map<Role, Path> files = new EnumMap<>(Role.class);
        config.fangsong().ifPresent(file -> files.put(Role.TEXT, file));
        config.hei().ifPresent(file -> files.put(Role.STRONG, file));
        config.kai().ifPresent(file -> files.put(Role.SECOND, file));
        config.xiaobiaosong().ifPresent(file -> files.put(Role.TITLE, file));
        config.song().ifPresent(file -> files.put(Role.NUMBER, file));
        fonts = OfficialFonts.of(files);
    }

    void read(@Observes StartupEvent started) {
        // That this is observed makes the bean, and so reads the files.
    }

    OfficialFonts all() {
        return fonts;
    }

    List<UsedFont> used() {
        return fonts.used().stream()
                .map(each -> new UsedFont(each.role().typeface(), each.font(), each.standIn()))
                .toList();
    }
}
