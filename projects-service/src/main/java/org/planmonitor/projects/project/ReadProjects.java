package org.planmonitor.projects.project;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** What can be asked about projects, for the present caller. */
@ApplicationScoped
class ReadProjects {

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final LifeCycles lifeCycles;

    ReadProjects(Plans plans, Projects projects, ProjectViews views, LifeCycles lifeCycles) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.lifeCycles = lifeCycles;
    }

    /** A project with its tag. */
    record Tagged(ProjectView project, EntityTag tag) {}

    @Transactional
    Page<ProjectListItem> page(String plan, ProjectQuery query, int limit, @Nullable String cursor) {
        plans.require(plan);
        long after = OrdinalCursor.decode(cursor);
        LifeCycles.OfPlan cycles = lifeCycles.of(plan);
        Set<String> divisions =
                query.region == null ? Set.of() : plans.divisions(plan).keySet();
        ProjectFilter filter = query.filter(cycles, cycles.portfolios(), divisions);
        return projects.page(plan, filter, plans.visible(), after, limit).map(ProjectListItem::of);
    }

    @Transactional
    Tagged one(String plan, String code) {
        KnownPlan known = plans.require(plan);
        Set<Sharing> visible = plans.visible();
        ProjectEntity project = projects.require(plan, code, visible);
        return new Tagged(views.view(known, project, visible), views.tag(project));
    }

    @Transactional
    Page<FactView> facts(String plan, String code, int limit, @Nullable String cursor) {
        ProjectEntity project = require(plan, code);
        List<FactEntity> rows = projects.factsAfter(project, OrdinalCursor.decode(cursor), limit + 1);
        return Page.cut(rows, limit, fact -> OrdinalCursor.encode(fact.id == null ? 0 : fact.id))
                .map(FactView::of);
    }

    @Transactional
    FactView fact(String plan, String code, long id) {
        return projects.fact(require(plan, code), id)
                .map(FactView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such fact")));
    }

    @Transactional
    LifeCycles.OfPlan lifeCycles(String plan) {
        plans.require(plan);
        return lifeCycles.of(plan);
    }

    private ProjectEntity require(String plan, String code) {
        plans.require(plan);
        return projects.require(plan, code, plans.visible());
    }
}
