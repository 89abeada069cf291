package org.planmonitor.indicators.definition;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.problem.ProblemError;

/** Whether a pack agrees with itself: names that name something, years in order, rules with the figures they need. */
@ApplicationScoped
public class Contradictions {

    private static final String SIMULATED = "sim-";

    private final Clock clock;

    Contradictions(Clock clock) {
        this.clock = clock;
    }

    /** Everything that contradicts; empty for a sound pack. */
    public List<ProblemError> of(IndicatorsPack pack) {
        Findings findings = new Findings();
        ZoneId zone = zone(pack.plan(), findings);
        plan(pack, zone, findings);
        Names names = Names.of(pack, findings);
        new SubjectContradictions(pack, names, findings).find();
        new SeriesContradictions(
                        pack, names, findings, clock.instant().atZone(zone).toLocalDate())
                .find();
        return findings.errors();
    }

    private static ZoneId zone(PackPlan plan, Findings findings) {
        try {
            return ZoneId.of(plan.timeZone());
        } catch (DateTimeException _) {
            findings.add(
                    "/plan/timeZone",
                    "TIME_ZONE_UNKNOWN",
                    "没有时区 " + plan.timeZone(),
                    "There is no time zone " + plan.timeZone());
            return java.time.ZoneOffset.UTC;
        }
    }

    private void plan(IndicatorsPack pack, ZoneId zone, Findings findings) {
        PackPlan plan = pack.plan();
        if (plan.period().endYear() < plan.period().startYear()) {
            findings.add("/plan/period/end", "PERIOD_REVERSED", "规划期末年早于首年", "The plan ends before it begins");
        }
        if (plan.simulated() != plan.code().startsWith(SIMULATED)) {
            findings.add(
                    "/plan/code",
                    "SIMULATED_CODE",
                    "模拟规划（且仅模拟规划）的代码以 sim- 开头",
                    "The code of a simulated plan, and of no other, begins with sim-");
        }
        if (plan.printedOn().isAfter(clock.instant().atZone(zone).toLocalDate())) {
            findings.add("/plan/printedOn", "DATE_IN_FUTURE", "印发日期在将来", "The plan is printed in the future");
        }
        if (pack.regions().stream().noneMatch(each -> each.code().equals(plan.region()))) {
            findings.add(
                    "/plan/region",
                    "REGION_UNKNOWN",
                    "地区 " + plan.region() + " 不在 regions 中",
                    "Region " + plan.region() + " is not among regions");
        }
    }
}
