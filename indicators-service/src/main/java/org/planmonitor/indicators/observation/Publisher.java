package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.publication.PublicationLock;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * Publishes vintages: rows, audit entries, events and what follows from them, in the caller's transaction. Called last
 * in it, because from here to commit the plan's lock is held.
 */
@ApplicationScoped
public class Publisher {

    private static final String AGGREGATE = "observations";

    private final VintageStore store;
    private final PublicationLock lock;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Event<ObservationsPublished> published;
    private final CurrentCaller caller;

    Publisher(
            VintageStore store,
            PublicationLock lock,
            AuditTrail audit,
            Outbox outbox,
            Event<ObservationsPublished> published,
            CurrentCaller caller) {
        this.store = store;
        this.lock = lock;
        this.audit = audit;
        this.outbox = outbox;
        this.published = published;
        this.caller = caller;
    }

    /** A figure with the instant since when it was known: what the first import of a plan brings. */
    public record Known(NewVintage vintage, Instant since) {}

    /** Publishes the next revision of a cell whose series is locked, now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Vintage publish(
            PlanDefinition plan, long seriesId, @org.jspecify.annotations.Nullable Vintage before, NewVintage next) {
        long planId = plan.plan().id();
        int revision = before == null ? 1 : before.revision() + 1;
        Instant now = lock.take(planId);
        Vintage after =
                store.add(planId, seriesId, revision, next, now, caller.get().subject());
        audit.record(
                AGGREGATE,
                next.series().aggregateId(plan.plan().code()),
                "observation.published",
                before == null ? null : ObservationView.of(before),
                ObservationView.of(after));
        outbox.emit(ObservationEvents.published(plan, List.of(after)));
        published.fire(new ObservationsPublished(plan, List.of(after)));
        return after;
    }

    /**
     * Publishes the figures a plan is born with, as of the days they were known. Only for a plan that this transaction
     * has created: nobody can have been answered without them. What follows is left to the import's own event.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishFirst(PlanDefinition plan, List<Known> figures) {
        long planId = plan.plan().id();
        lock.hold(planId);
        String by = caller.get().subject();
        Map<SeriesKey, List<Known>> series = figures.stream()
                .collect(Collectors.groupingBy(
                        each -> each.vintage().series(), java.util.LinkedHashMap::new, Collectors.toList()));
        series.forEach((key, known) -> {
            long seriesId = store.lockSeries(planId, key);
            List<Vintage> vintages = known.stream()
                    .sorted(Comparator.comparing(each -> each.vintage().period()))
                    .map(each -> store.add(planId, seriesId, 1, each.vintage(), each.since(), by))
                    .toList();
            audit.record(
                    AGGREGATE,
                    key.aggregateId(plan.plan().code()),
                    "observations.imported",
                    null,
                    vintages.stream().map(ObservationView::of).toList());
            outbox.emit(ObservationEvents.published(plan, vintages));
        });
    }
}
