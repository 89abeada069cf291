package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Named areas, by class. */
public record PackZones(
        List<ZoneClass> classes,
        List<Zone> zones,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Figures> figures,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rule> rules) {

    public PackZones {
        figures = ProjectsPack.orEmpty(figures);
        rules = ProjectsPack.orEmpty(rules);
    }

    /** What was said of a zone and a year; a later one of the same zone and year replaces the one before and says why. */
    public record Figures(
            String zone,
            int year,
            BigDecimal areaMu,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal output,
            @Nullable BigDecimal energy,
            @Nullable BigDecimal emissions,
            String source,
            @Nullable String reason,
            String recordedAt,
            String recordedBy) {}

    /** By what zones are ranked and classed; a later one replaces the one before and says why. */
    public record Rule(
            String measure,
            BigDecimal a,
            BigDecimal b,
            BigDecimal c,
            String document,
            @Nullable String reason,
            String recordedAt,
            String recordedBy) {}

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
