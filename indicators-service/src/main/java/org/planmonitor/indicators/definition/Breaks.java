package org.planmonitor.indicators.definition;

import java.time.ZoneId;

import org.planmonitor.indicators.plan.BreakDefinition;

/** Breaks as they are written down in a pack, by the day, and as they are known, by the instant. */
final class Breaks {

    private Breaks() {}

    static BreakDefinition of(PackBreak each, ZoneId zone) {
        return new BreakDefinition(
                each.subject(),
                each.component(),
                each.at(),
                each.status(),
                each.kind(),
                each.reason(),
                each.revisedBaseline(),
                each.knownSince().atStartOfDay(zone).toInstant(),
                each.source(),
                each.note(),
                each.factor(),
                null);
    }

    static PackBreak of(BreakDefinition each, ZoneId zone) {
        return new PackBreak(
                each.subject(),
                each.component(),
                each.at(),
                each.status(),
                each.kind(),
                each.reason(),
                each.revisedBaseline(),
                each.knownSince().atZone(zone).toLocalDate(),
                each.source(),
                each.note(),
                each.factor());
    }
}
