package org.planmonitor.projects.scorecard;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.zone.ZoneAccess;

/** Writes versions of figures and of the rule. Writers of one zone queue on it, those of the rule on the plan. */
@ApplicationScoped
class WriteScores {

    private static final int FIRST_YEAR = 1900;

    private final Plans plans;
    private final ZoneAccess zones;
    private final ScoreStore store;
    private final TellScores telling;
    private final Recordings recordings;
    private final CurrentCaller caller;
    private final Clock clock;

    WriteScores(
            Plans plans,
            ZoneAccess zones,
            ScoreStore store,
            TellScores telling,
            Recordings recordings,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.zones = zones;
        this.store = store;
        this.telling = telling;
        this.recordings = recordings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Figures after a write. */
    record Put(Figures figures, boolean created) {}

    /** A rule after a write. */
    record PutRule(RuleView rule, boolean created) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Put put(String planCode, String code, int year, FiguresRequest.Checked said, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ZoneAccess.Zone zone = zones.see(planCode, code);
        requireOwn(zone);
        store.hold(planCode, code);
        Figures before = store.figures(planCode, code, year, Recordings.LATEST).orElse(null);
        condition.require(before == null ? null : before.tag());
        Faults faults = new Faults("");
        if (year > LocalDate.now(clock.withZone(plan.timeZone())).getYear()) {
            faults.parameterRule("year", "YEAR_IN_FUTURE", "该年度尚未开始", "The year has not begun");
        }
        if (year < FIRST_YEAR) {
            faults.parameterRule("year", "YEAR_OUT_OF_RANGE", "年度不早于 " + FIRST_YEAR, "No year before " + FIRST_YEAR);
        }
        reason(faults, before != null, said.reason());
        faults.throwIfAny();
        Figures after = new Figures(
                planCode,
                code,
                year,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                said.areaMu(),
                said.tax(),
                said.output(),
                said.energy(),
                said.emissions(),
                said.source(),
                before == null ? null : said.reason(),
                caller.get().subject(),
                Figures.href(planCode, code, year));
        store.add(after);
        telling.figures(plan, zone, before, after);
        return new Put(after, before == null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PutRule put(String planCode, RuleRequest.Checked said, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        plans.lock(planCode);
        RuleView before = store.rule(planCode, Recordings.LATEST).orElse(null);
        condition.require(before == null ? null : before.tag());
        Faults faults = new Faults("");
        reason(faults, before != null, said.reason());
        faults.throwIfAny();
        RuleView after = RuleView.of(
                planCode,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                said.rule(),
                said.document(),
                before == null ? null : said.reason(),
                caller.get().subject());
        store.add(after);
        telling.rule(plan, before, after);
        return new PutRule(after, before == null);
    }

    private static void reason(Faults faults, boolean again, @Nullable String reason) {
        if (again && reason == null) {
            faults.rule("/reason", "REASON_NEEDED", "更正须说明理由", "What was said is replaced with a reason");
        }
    }

    /** A committee reports of zones of its own region; planners of all. */
    private void requireOwn(ZoneAccess.Zone zone) {
        Caller who = caller.get();
        boolean everywhere = who.roles().contains(Role.PLANNER);
        if (!everywhere && (zone.region() == null || !who.regions().contains(zone.region()))) {
            throw Rule.forbidden("只能填报本区划内的园区", "A committee reports of zones in its own region");
        }
    }
}
