package org.planmonitor.projects.zone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.project.ProjectLinks;

/** Zones and their classes as they are answered. */
final class ZoneViews {

    private ZoneViews() {}

    static String href(String plan, String zone) {
        return "/projects/v1/plans/" + plan + "/zones/" + zone;
    }

    /** A layout of the plan with the number of its zones. */
    @Schema(name = "ZoneClass")
    record ZoneClass(
            String code,
            Text name,
            String type,
            long zones,
            @Nullable Place source) {}

    /** One area; the region only where the plan's own words name it. */
    @Schema(name = "Zone")
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

    /** A zone with how much there is in it. */
    @Schema(name = "TotalledZone")
    record Totalled(
            String code,
            Text name,
            @JsonProperty("class") String zoneClass,
            String type,
            @Nullable String region,
            List<String> focus,
            Totals totals,
            String href) {

        static Totalled of(ZoneEntity zone, Totals totals) {
            return new Totalled(
                    zone.code,
                    zone.name(),
                    zone.zoneClass,
                    zone.type,
                    zone.region,
                    zone.document.focus(),
                    totals,
                    ZoneViews.href(zone.plan, zone.code));
        }
    }

    /**
     * What the reader sees of a zone's projects: those that it is and those that were placed in it, with everything that belongs to
     * them.
     *
     * @param projectsKnown whether a project of it is known to the reader at all: where none is, nobody has said what lies in the zone,
     *     and the zeros are no finding
     * @param investment null where figures of money are not disclosed to the reader
     */
    @Schema(name = "ZoneTotals")
    record Totals(
            boolean projectsKnown,
            long projects,
            long works,
            Map<String, Long> byStage,
            Total totalInvestment,
            @Nullable Investment investment,
            List<Chain> chains) {}

    /**
     * Planned totals in yuan.
     *
     * @param stated number of the projects of which one is known: the sum is theirs
     * @param unknown number of the others
     */
    @Schema(name = "ZoneTotalInvestment")
    record Total(@Schema(examples = "1250000000") BigDecimal cny, long stated, long unknown) {

        static final Total NONE = new Total(BigDecimal.ZERO, 0, 0);

        Total plus(Total other) {
            return new Total(cny.add(other.cny), stated + other.stated, unknown + other.unknown);
        }
    }

    /** Sums over the accounts of the projects, in the unit told: planned, completed as reported, completed by statistics. */
    @Schema(name = "ZoneInvestment")
    record Investment(Money.Unit unit, BigDecimal planned, BigDecimal reported, BigDecimal statistical) {

        static final Investment NONE = of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Investment of(BigDecimal planned, BigDecimal reported, BigDecimal statistical) {
            return new Investment(Money.UNIT, Money.plain(planned), Money.plain(reported), Money.plain(statistical));
        }
    }

    /** A chain that names a project of the zone at one of its nodes. */
    @Schema(name = "ZoneChain")
    record Chain(String code, Text name, String href) {}
}
