package org.planmonitor.indicators.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;

/** Tells of vintages in the transaction that wrote them: one audit entry and one event an aggregate, however many cells. */
@ApplicationScoped
class PublicationNotice {

    private static final String AGGREGATE = "observations";

    private final AuditTrail audit;
    private final Outbox outbox;

    PublicationNotice(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void published(PlanDefinition plan, HeldCells held, List<Vintage> vintages) {
        tell(plan, vintages, "observations.published", held);
    }

    void imported(PlanDefinition plan, List<Vintage> vintages) {
        tell(plan, vintages, "observations.imported", null);
    }

    private void tell(PlanDefinition plan, List<Vintage> vintages, String action, @Nullable HeldCells held) {
        Map<String, List<Vintage>> aggregates = new LinkedHashMap<>();
        for (Vintage vintage : vintages) {
            aggregates
                    .computeIfAbsent(vintage.series().aggregateId(plan.plan().code()), _ -> new ArrayList<>())
                    .add(vintage);
        }
        List<OutboxEvent> events = new ArrayList<>(aggregates.size());
        aggregates.forEach((id, changed) -> {
            audit.record(AGGREGATE, id, action, held == null ? null : before(held, changed), views(changed));
            events.add(ObservationEvents.published(plan, changed));
        });
        outbox.emitAll(events);
    }

    private static @Nullable List<ObservationView> before(HeldCells held, List<Vintage> changed) {
        List<Vintage> before =
                changed.stream().flatMap(it -> held.newest(it.cell()).stream()).toList();
        return before.isEmpty() ? null : views(before);
    }

    private static List<ObservationView> views(List<Vintage> vintages) {
        return vintages.stream().map(ObservationView::of).toList();
    }
}
