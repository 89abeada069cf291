package org.planmonitor.projects.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;

/** The templates, read. */
@ApplicationScoped
class Templates {

    private final Plans plans;
    private final Milestones milestones;

    Templates(Plans plans, Milestones milestones) {
        this.plans = plans;
        this.milestones = milestones;
    }

    @Transactional
    Page<TemplateView> page(String plan, int limit, @Nullable String cursor) {
        plans.require(plan);
        return OrdinalCursor.page(
                milestones.templates().stream().map(TemplateView::of).toList(), cursor, limit);
    }
}
