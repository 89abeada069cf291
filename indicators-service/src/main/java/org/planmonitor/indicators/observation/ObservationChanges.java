package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.observation.ObservationReads.ObservationPage;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * What was published since an instant, withdrawals included, in the order in which it became known. A reader who applies
 * each item and goes on from the answer's {@code asOf} has a mirror of the plan: nothing later can be published at or
 * before that instant, so that nothing is skipped however many write.
 */
@ApplicationScoped
class ObservationChanges {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final Vintages vintages;
    private final CurrentCaller caller;

    ObservationChanges(PlanCatalog catalog, Settled settled, Vintages vintages, CurrentCaller caller) {
        this.catalog = catalog;
        this.settled = settled;
        this.vintages = vintages;
        this.caller = caller;
    }

    @Transactional
    ObservationPage since(String code, String updatedAfter, ObservationFilter filter) {
        PlanDefinition plan = catalog.visible(code);
        filter.checkAgainst(plan, null);
        int limit = Limits.of(filter.limit);
        long planId = plan.plan().id();
        ChangePosition position = filter.cursor == null ? null : ChangePosition.of(filter.cursor);
        // First the end, then the beginning: taken the other way round, the beginning could lie after the end.
        Instant asOf = settled.asOf(
                planId, position == null ? filter.asOf : position.asOf().toString());
        Instant after = settled.asOf(planId, "updatedAfter", updatedAfter);
        VintageQuery query = new VintageQuery(
                planId,
                asOf,
                caller.get().visible(),
                null,
                filter.component,
                filter.region,
                filter.forecast == null ? null : filter.forecasts(),
                filter.first(),
                filter.last(),
                filter.accumulation(),
                Set.of(),
                catalog.without(catalog.visible(code, asOf)));
        List<Vintage> read = vintages.changes(query, after, position, limit + 1);
        List<Vintage> page = read.subList(0, Math.min(limit, read.size()));
        String next =
                read.size() > limit ? ChangePosition.after(page.getLast(), asOf).cursor() : null;
        return new ObservationPage(page.stream().map(ObservationView::of).toList(), next, asOf);
    }
}
