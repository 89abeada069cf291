package org.planmonitor.projects.zone;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.project.ProjectLinks;

/** Zones and their classes as they are answered. */
final class ZoneViews {

    private ZoneViews() {}

    /** A layout of the plan with the number of its zones. */
    record ZoneClass(
            String code,
            Text name,
            String type,
            long zones,
            @Nullable Place source) {}

    /** One area; the region only where the plan's own words name it. */
    record Zone(
            String code,
            Text name,
            @JsonProperty("class") String zoneClass,
            String type,
            List<String> focus,
            @Nullable String region,
            List<String> relatedTo,
            List<ProjectLinks.Mention> projects,
            @Nullable Place source,
            Sharing sharing) {

        static Zone of(ZoneEntity zone, List<ProjectLinks.Mention> projects) {
            return new Zone(
                    zone.code,
                    zone.name(),
                    zone.zoneClass,
                    zone.type,
                    zone.document.focus(),
                    zone.region,
                    zone.document.relatedTo(),
                    projects,
                    zone.document.source(),
                    zone.sharing);
        }
    }
}
