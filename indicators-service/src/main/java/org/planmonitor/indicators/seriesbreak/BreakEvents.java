package org.planmonitor.indicators.seriesbreak;

import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.outbox.OutboxEvent;

/** The event of this feature; its JSON Schema is {@code schemas/events/series-break.decided/v1.json}. */
final class BreakEvents {

    static final String AGGREGATE = "series-break";

    private BreakEvents() {}

    record Decided(String plan, BreakView seriesBreak, boolean simulated) {}

    static String id(PlanDefinition plan, BreakView view) {
        return plan.plan().code() + "/" + view.id();
    }

    static OutboxEvent decided(PlanDefinition plan, Subject subject, BreakView view) {
        return new OutboxEvent(
                "series-break.decided",
                AGGREGATE,
                id(plan, view),
                subject.sharing(),
                new Decided(plan.plan().code(), view, plan.plan().simulated()));
    }
}
