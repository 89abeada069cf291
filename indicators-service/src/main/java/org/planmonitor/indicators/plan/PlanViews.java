package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.publication.DefinitionNews;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** Plans as they are answered, with the counts of what their reader may see. */
@ApplicationScoped
public class PlanViews {

    private final PlanCatalog catalog;
    private final PlanReads reads;
    private final PlanCounter counter;
    private final DefinitionNews news;
    private final CurrentCaller caller;

    PlanViews(PlanCatalog catalog, PlanReads reads, PlanCounter counter, DefinitionNews news, CurrentCaller caller) {
        this.catalog = catalog;
        this.reads = reads;
        this.counter = counter;
        this.news = news;
        this.caller = caller;
    }

    /** A view and the instant it is as of. */
    public record DatedView(PlanView view, Instant asOf) {
        public EntityTag tag() {
            return EntityTag.of(view);
        }
    }

    /** One plan as of the instant asked for, or as it stands. */
    @Transactional
    DatedView one(String code, @Nullable String asked) {
        if (asked == null) {
            return standing(List.of(code)).getFirst();
        }
        PlanAsOf standing = reads.visible(code, asked);
        PlanDefinition plan = standing.plan();
        long observations = counter.at(plan.plan().id(), visible(), standing.asOf());
        return new DatedView(PlanView.of(plan, PlanCounts.of(plan, observations)), standing.asOf());
    }

    /** Plans as they stand; their figures are counted in one statement. */
    @Transactional
    List<DatedView> standing(Collection<String> codes) {
        List<PlanFacts> plans =
                codes.stream().map(each -> catalog.visible(each).plan()).toList();
        Map<Long, PlanCounter.Counted> counted =
                counter.now(plans.stream().map(PlanFacts::id).toList(), visible());
        return plans.stream()
                .map(each -> dated(each, Objects.requireNonNull(counted.get(each.id()))))
                .toList();
    }

    private DatedView dated(PlanFacts known, PlanCounter.Counted counted) {
        news.heard(known.id(), counted.definitionsChangedAt());
        PlanDefinition plan = catalog.visible(known.code(), counted.asOf());
        return new DatedView(PlanView.of(plan, PlanCounts.of(plan, counted.observations())), counted.asOf());
    }

    /** A plan that this transaction is changing. */
    @Transactional
    public DatedView changing(PlanDefinition plan, Instant asOf) {
        long id = plan.plan().id();
        long observations = Objects.requireNonNull(
                        counter.now(List.of(id), visible()).get(id))
                .observations();
        PlanDefinition seen = plan.visibleTo(visible());
        return new DatedView(PlanView.of(seen, PlanCounts.of(seen, observations)), asOf);
    }

    private Set<Sharing> visible() {
        return caller.get().visible();
    }
}
