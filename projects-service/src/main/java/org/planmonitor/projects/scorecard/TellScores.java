package org.planmonitor.projects.scorecard;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.zone.ZoneAccess;

/** Leaves event and audit entry of new versions. */
@ApplicationScoped
class TellScores {

    private static final String FIGURES = "zone-figures";
    private static final String RULE = "zone-rule";

    private final AuditTrail audit;
    private final Outbox outbox;
    private final Disclosure disclosure;

    TellScores(AuditTrail audit, Outbox outbox, Disclosure disclosure) {
        this.audit = audit;
        this.outbox = outbox;
        this.disclosure = disclosure;
    }

    /** The event: there are new figures of a zone and a year. */
    record Reported(Figures figures, Sharing sharing, boolean simulated) {}

    /** The event: zones are ranked and classed by another rule. */
    record Ruled(RuleView rule, Sharing sharing, boolean simulated) {}

    void figures(KnownPlan plan, ZoneAccess.Zone zone, @Nullable Figures before, Figures after) {
        String id = plan.code() + "/" + zone.code() + "/" + after.year();
        Sharing sharing = disclosure.of(zone.sharing());
        audit.record(FIGURES, id, "zone-figures.recorded", before, after);
        outbox.emit(new OutboxEvent(
                "zone-figures.recorded", FIGURES, id, sharing, new Reported(after, sharing, plan.simulated())));
    }

    void rule(KnownPlan plan, @Nullable RuleView before, RuleView after) {
        audit.record(RULE, plan.code(), "zone-rule.changed", before, after);
        outbox.emit(new OutboxEvent(
                "zone-rule.changed",
                RULE,
                plan.code(),
                plan.sharing(),
                new Ruled(after, plan.sharing(), plan.simulated())));
    }
}
