package org.planmonitor.projects.packformat;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Named areas, by class. */
public record PackZones(List<ZoneClass> classes, List<Zone> zones) {

    /** A layout of the plan: the four main logistics parks, the development zones. */
    public record ZoneClass(
            String code,
            Text name,
            String type,
            @Nullable Sharing sharing,
            @Nullable Place source) {}

    /** One area; its type is that of its class. */
    public record Zone(
            String code,
            Text name,
            @JsonProperty("class") String zoneClass,
            @Nullable Sharing sharing,
            List<String> focus,
            @Nullable String region,
            List<String> relatedTo,
            @Nullable Place source) {

        public Zone {
            focus = ProjectsPack.orEmpty(focus);
            relatedTo = ProjectsPack.orEmpty(relatedTo);
        }
    }
}
