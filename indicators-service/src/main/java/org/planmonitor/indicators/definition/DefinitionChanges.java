package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.BreakLog;
import org.planmonitor.indicators.plan.DefinitionsChanged;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanIdentities;
import org.planmonitor.indicators.plan.PlanIdentity;
import org.planmonitor.indicators.publication.PublicationLock;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * The one way to change definitions: new versions, audit entries, events and what follows from them in one transaction,
 * known from an instant that no answer has been given as of. The plan must agree with itself afterwards, or nothing is
 * changed. Of two who change the same plan one waits, and then decides on what the other has left.
 */
@ApplicationScoped
public class DefinitionChanges {

    private final PlanCatalog catalog;
    private final PlanIdentities plans;
    private final PublicationLock lock;
    private final VersionStore versions;
    private final SeriesIdentities series;
    private final BreakLog breaks;
    private final ChangeRules rules;
    private final DefinitionEvents events;
    private final Event<DefinitionsChanged> changed;
    private final CurrentCaller caller;

    DefinitionChanges(
            PlanCatalog catalog,
            PlanIdentities plans,
            PublicationLock lock,
            VersionStore versions,
            SeriesIdentities series,
            BreakLog breaks,
            ChangeRules rules,
            DefinitionEvents events,
            Event<DefinitionsChanged> changed,
            CurrentCaller caller) {
        this.catalog = catalog;
        this.plans = plans;
        this.lock = lock;
        this.versions = versions;
        this.series = series;
        this.breaks = breaks;
        this.rules = rules;
        this.events = events;
        this.changed = changed;
        this.caller = caller;
    }

    /** The plan as the change has left it, known from an instant; not written where it was so already. */
    public record Outcome(PlanDefinition plan, Instant knownFrom, boolean written) {}

    /**
     * Changes what {@code decide} says on seeing what stands.
     *
     * @param decide judges the request's condition and answers the edits; throws the caller's problem otherwise
     */
    @Transactional
    public Outcome change(String code, Why why, Function<Present, List<Edit>> decide) {
        long planId = catalog.visible(code).plan().id();
        Instant now = lock.takeForDefinitions(planId);
        PlanIdentity plan = plans.find(code).orElseThrow();
        List<Version<?>> all = versions.all(planId);
        TreeBuilder builder = new TreeBuilder(plan, breaks.of(planId));
        PlanDefinition before = StoredHistories.fold(plan, all, builder).latest();
        Standing standing = Standing.of(all);
        List<Edit> edits = decide.apply(new Present(before, standing, now)).stream()
                .filter(each -> !repeats(standing, each))
                .toList();
        if (edits.isEmpty()) {
            return new Outcome(before, now, false);
        }
        Standing next = standing.copy();
        Change change = versions.add(
                planId,
                now,
                kind(standing, edits),
                why.reason(),
                why.document(),
                caller.get().subject(),
                now);
        List<Version<?>> added = versions(next, edits, change);
        added.forEach(next::apply);
        rules.check(plan, standing, next, edits);
        versions.add(planId, added);
        series.ensure(planId, added);
        plans.share(planId, next.plan().sharing());
        PlanDefinition after = builder.tree(next);
        catalog.changed(code);
        events.changed(before, after, standing, added);
        changed.fire(Consequences.of(before, after, standing, added));
        return new Outcome(after, now, true);
    }

    private static boolean repeats(Standing standing, Edit edit) {
        Optional<Version<?>> known = standing.latest(edit.kind(), edit.code()).filter(each -> !each.withdrawn());
        return switch (edit) {
            case Edit.Put put ->
                known.filter(each -> each.body().equals(put.body())).isPresent();
            case Edit.Withdraw _ -> known.isEmpty();
        };
    }

    private static ChangeKind kind(Standing standing, List<Edit> edits) {
        if (edits.stream().anyMatch(each -> each.kind() == DefinitionKind.AMENDMENT)) {
            return ChangeKind.AMENDED;
        }
        Edit first = edits.getFirst();
        if (first instanceof Edit.Withdraw) {
            return ChangeKind.WITHDRAWN;
        }
        return standing.latest(first.kind(), first.code())
                        .filter(each -> !each.withdrawn())
                        .isPresent()
                ? ChangeKind.CHANGED
                : ChangeKind.DEFINED;
    }

    private static List<Version<?>> versions(Standing standing, List<Edit> edits, Change change) {
        List<Version<?>> added = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<Version<?>> known = standing.latest(edit.kind(), edit.code());
            added.add(
                    switch (edit) {
                        case Edit.Put put when known.isPresent() -> known.get().next(put.body(), false, change);
                        case Edit.Put put ->
                            new Version<>(
                                    put.kind(),
                                    put.code(),
                                    1,
                                    standing.nextOrdinal(put.kind()),
                                    false,
                                    put.body(),
                                    change);
                        case Edit.Withdraw _ -> {
                            Version<?> last = known.orElseThrow();
                            yield last.next(last.body(), true, change);
                        }
                    });
        }
        return added;
    }
}
