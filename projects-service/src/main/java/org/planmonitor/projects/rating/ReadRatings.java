package org.planmonitor.projects.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Narrowing;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What can be asked about ratings. */
@ApplicationScoped
class ReadRatings {

    private final ProjectAccess access;
    private final Plans plans;
    private final RatingStore store;
    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Disclosure disclosure;

    ReadRatings(
            ProjectAccess access,
            Plans plans,
            RatingStore store,
            EntityManager entities,
            CurrentCaller caller,
            Disclosure disclosure) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.entities = entities;
        this.caller = caller;
        this.disclosure = disclosure;
    }

    @Transactional
    Page<RatingView> history(String plan, String code, @Nullable RatingKind kind, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        return Page.cut(
                        store.after(project.id(), kind, OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        rating -> OrdinalCursor.encode(rating.id == null ? 0 : rating.id))
                .map(this::view);
    }

    @Transactional
    StandingView standing(String plan, String code) {
        ProjectRef project = access.see(plan, code);
        return StandingView.of(
                store.newest(project.id()).stream().map(this::view).toList());
    }

    /** Projects of which one rating says green and another red, in the order of the plan. */
    @Transactional
    Page<ContradictionView> contradictions(String plan, Narrowing narrowing, int limit, @Nullable String cursor) {
        plans.require(plan);
        Narrowing.Conditions narrowed = narrowing.conditions(plans, plan);
        var query = entities.createQuery(
                        "select p.code, p.nameZh, p.nameEn, p.portfolio, p.region, p.unit, p.ratingComputed, p.ratingSelf,"
                                + " p.ratingIndependent, p.ordinal from Project p"
                                + " where p.plan = :plan and p.ordinal > :after and p.sharing in :visible"
                                + " and 'GREEN' in (p.ratingComputed, p.ratingSelf, p.ratingIndependent)"
                                + " and 'RED' in (p.ratingComputed, p.ratingSelf, p.ratingIndependent)"
                                + narrowed.and() + " order by p.ordinal",
                        ContradictionView.Row.class)
                .setParameter("plan", plan)
                .setParameter("after", OrdinalCursor.decode(cursor))
                .setParameter("visible", plans.visible())
                .setMaxResults(limit + 1);
        narrowed.parameters().forEach(query::setParameter);
        return Page.cut(query.getResultList(), limit, row -> OrdinalCursor.encode(row.ordinal()))
                .map(row -> row.view(plan));
    }

    private RatingView view(RatingEntity rating) {
        return RatingView.of(rating, !caller.get().isAnonymous(), disclosure.isOpen());
    }
}
