package org.planmonitor.projects.zone;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Plans;

/** The door to zones for features that hang something on one. */
@ApplicationScoped
public class ZoneAccess {

    private final Zones zones;
    private final Plans plans;

    ZoneAccess(Zones zones, Plans plans) {
        this.zones = zones;
        this.plans = plans;
    }

    /**
     * A zone as other features take it.
     *
     * @param ordinal its place in the plan's text
     */
    public record Zone(
            String code,
            int ordinal,
            Text name,
            String zoneClass,
            String type,
            @Nullable String region,
            Sharing sharing) {}

    /** The zone of a code; 404 when there is none or the caller may not see it. */
    public Zone see(String plan, String code) {
        return all(plan).stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有园区 " + code, "There is no zone " + code)));
    }

    /** All that the caller sees, in the order of the plan; in one statement. */
    public List<Zone> all(String plan) {
        return zones.all(plan, plans.visible()).stream()
                .map(zone -> new Zone(
                        zone.code, zone.ordinal, zone.name(), zone.zoneClass, zone.type, zone.region, zone.sharing))
                .toList();
    }
}
