package org.planmonitor.projects.rating;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.project.Rating;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Standing;

/** Records ratings and lets the projects show them; tells of a project whose lights have changed by it. */
@ApplicationScoped
class RateProject {

    private final ProjectAccess access;
    private final RatingStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Disclosure disclosure;
    private final CurrentCaller caller;
    private final Clock clock;

    RateProject(
            ProjectAccess access,
            RatingStore store,
            AuditTrail audit,
            Outbox outbox,
            Disclosure disclosure,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.disclosure = disclosure;
        this.caller = caller;
        this.clock = clock;
    }

    /** A rating by a person: the owner's side rates itself, a third party rates independently, and nobody does both. */
    @Transactional(Transactional.TxType.MANDATORY)
    RatingView give(String plan, String code, RatingRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "rating:write");
        boolean independent = caller.get().roles().contains(Role.EVALUATOR);
        if (independent != (asked.kind() == RatingKind.INDEPENDENT)) {
            throw Rule.forbidden(
                    "自评由项目方或属地作出,独立评价由第三方作出", "The owner's side rates itself; only a third party rates independently");
        }
        RatingEntity given = RatingEntity.given(
                project.id(),
                asked.kind(),
                asked.light(),
                asked.words(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject());
        record(Map.of(project, given), given.cause);
        access.changed(project, given.cause);
        return RatingView.of(given, true, disclosure.isOpen());
    }

    void record(Map<ProjectRef, RatingEntity> ratings, String cause) {
        if (ratings.isEmpty()) {
            return;
        }
        Map<Long, Standing> before =
                store.standings(ratings.keySet().stream().map(ProjectRef::id).toList());
        List<OutboxEvent> events = new ArrayList<>();
        ratings.forEach((project, rating) -> {
            store.store(rating);
            Standing was = Objects.requireNonNull(before.get(project.id()));
            Standing now = with(was, rating);
            if (!now.equals(was)) {
                access.rate(project, new Rating(name(now.computed()), name(now.self()), name(now.independent())));
                List<Computation.Part> parts = told(project, rating);
                RatingState state = RatingState.of(project, now, was, parts, cause);
                audit.record(RatingState.AGGREGATE, state.aggregateId(), "rating.changed", was, state);
                events.add(state.changed());
            }
        });
        store.flush();
        outbox.emitAll(events);
    }

    /** What rests on money is told only as widely as money is. */
    private List<Computation.Part> told(ProjectRef project, RatingEntity rating) {
        List<Computation.Part> parts = rating.parts == null ? List.of() : rating.parts;
        boolean asWide = disclosure.of(project.sharing()) == project.sharing();
        return asWide ? parts : Computation.withoutMoney(parts);
    }

    private static Standing with(Standing before, RatingEntity rating) {
        return switch (rating.kind) {
            case COMPUTED -> new Standing(rating.light, before.self(), before.independent());
            case SELF -> new Standing(before.computed(), rating.light, before.independent());
            case INDEPENDENT -> new Standing(before.computed(), before.self(), rating.light);
        };
    }

    private static @Nullable String name(@Nullable Light light) {
        return light == null ? null : light.name();
    }
}
