package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Lists of figures and of their vintages, each as of one settled instant. */
@ApplicationScoped
class ObservationReads {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final Vintages vintages;
    private final CurrentCaller caller;

    ObservationReads(PlanCatalog catalog, Settled settled, Vintages vintages, CurrentCaller caller) {
        this.catalog = catalog;
        this.settled = settled;
        this.vintages = vintages;
        this.caller = caller;
    }

    /** A page of figures, and the instant it is as of. */
    record ObservationPage(
            List<ObservationView> items, @Nullable String next, Instant asOf) {}

    /** Figures of a subject, or of the whole plan. */
    @Transactional
    ObservationPage figures(String plan, @Nullable SubjectRef ref, ObservationFilter filter) {
        VintageQuery query = query(plan, ref, filter);
        int limit = Limits.of(filter.limit);
        return page(vintages.page(query, filter.position(), limit + 1), limit, query.asOf());
    }

    /** Every publication of a subject's figures, withdrawals included. */
    @Transactional
    ObservationPage revisions(String plan, SubjectRef ref, ObservationFilter filter) {
        VintageQuery query = query(plan, ref, filter);
        int limit = Limits.of(filter.limit);
        return page(vintages.history(query, filter.position(), limit + 1), limit, query.asOf());
    }

    /** The figure of a cell as the caller may see it. */
    @Transactional
    Stored one(String code, Cells.Address address, @Nullable String asked) {
        long planId = catalog.visible(code).plan().id();
        Instant asOf = settled.asOf(planId, asked);
        Cells.Cell cell = Cells.find(catalog.visible(code, asOf), address);
        VintageQuery query = new VintageQuery(
                planId,
                asOf,
                caller.get().visible(),
                address.subject(),
                address.component(),
                address.region(),
                cell.series().forecast(),
                cell.period(),
                cell.period(),
                cell.series().accumulation(),
                Set.of(),
                Set.of());
        return vintages.known(query).stream()
                .filter(each -> each.cell().equals(cell.key()))
                .findFirst()
                .map(Stored::of)
                .orElseThrow(ObservationReads::noFigure);
    }

    static ProblemException noFigure() {
        return ProblemException.notFound(new Text("该时期尚无数值", "There is no figure of this period"));
    }

    private VintageQuery query(String code, @Nullable SubjectRef ref, ObservationFilter filter) {
        Position position = filter.position();
        Instant asOf = settled.asOf(
                catalog.visible(code).plan().id(),
                position == null ? filter.asOf : position.asOf().toString());
        PlanDefinition plan = catalog.visible(code, asOf);
        Subject subject = ref == null ? null : subject(plan, ref);
        filter.checkAgainst(plan, subject);
        VintageQuery query = filter.query(plan.plan().id(), asOf, caller.get().visible(), ref);
        return ref == null ? query.without(catalog.without(plan)) : query;
    }

    static ObservationPage page(List<Vintage> read, int limit, Instant asOf) {
        List<Vintage> page = read.subList(0, Math.min(limit, read.size()));
        String next = read.size() > limit ? Position.after(page.getLast(), asOf).cursor() : null;
        return new ObservationPage(page.stream().map(ObservationView::of).toList(), next, asOf);
    }

    static Subject subject(PlanDefinition plan, SubjectRef ref) {
        return plan.subject(ref)
                .orElseThrow(() -> ProblemException.notFound(
                        switch (ref.type()) {
                            case INDICATOR ->
                                new Text("规划中没有指标 " + ref.code(), "The plan has no indicator " + ref.code());
                            case COMMITMENT ->
                                new Text("规划中没有承诺 " + ref.code(), "The plan has no commitment " + ref.code());
                        }));
    }
}
