package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.BreakLog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanHistories;
import org.planmonitor.indicators.plan.PlanHistory;
import org.planmonitor.indicators.plan.PlanIdentities;
import org.planmonitor.indicators.plan.PlanIdentity;

/**
 * Histories folded from the versions. Where nothing was changed since the last reading, only the instant up to which that
 * is certain is read anew.
 */
@ApplicationScoped
class StoredHistories implements PlanHistories {

    private final PlanIdentities plans;
    private final VersionStore versions;
    private final BreakLog breaks;
    private final ConcurrentMap<Long, PlanHistory> folded = new ConcurrentHashMap<>();

    StoredHistories(PlanIdentities plans, VersionStore versions, BreakLog breaks) {
        this.plans = plans;
        this.versions = versions;
        this.breaks = breaks;
    }

    @Override
    @Transactional
    public Optional<PlanHistory> load(String code) {
        // Read first: what is published while the versions are read has a later instant.
        return plans.find(code).map(this::load);
    }

    private PlanHistory load(PlanIdentity plan) {
        PlanHistory known = folded.get(plan.id());
        // The instants of changes are never given twice, not even after a rollback: the same instant is the same
        // history.
        if (known != null && known.changedAt().equals(plan.definitionsChangedAt())) {
            return known.settled(plan.lastPublishedAt());
        }
        PlanHistory read = fold(plan, versions.all(plan.id()), new TreeBuilder(plan, breaks.of(plan.id())));
        folded.put(plan.id(), read);
        return read;
    }

    static PlanHistory fold(PlanIdentity plan, List<Version<?>> all, TreeBuilder builder) {
        TreeMap<Instant, PlanDefinition> trees = new TreeMap<>();
        Standing standing = new Standing();
        for (int i = 0; i < all.size(); i++) {
            Version<?> each = all.get(i);
            standing.apply(each);
            boolean last = i + 1 == all.size()
                    || !all.get(i + 1).change().knownFrom().equals(each.change().knownFrom());
            if (last) {
                trees.put(each.change().knownFrom(), builder.tree(standing));
            }
        }
        return PlanHistory.of(trees, plan.lastPublishedAt(), plan.definitionsChangedAt());
    }
}
