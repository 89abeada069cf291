package org.planmonitor.projects.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/** What can be asked about projects, for the present caller. */
@ApplicationScoped
class ReadProjects {

    private final Plans plans;
    private final Projects projects;
    private final ListedProjects listed;
    private final ProjectPages pages;
    private final ProjectViews views;
    private final LifeCycles lifeCycles;
    private final PastProjects past;
    private final Successions successions;
    private final Recordings recordings;

    ReadProjects(
            Plans plans,
            Projects projects,
            ListedProjects listed,
            ProjectPages pages,
            ProjectViews views,
            LifeCycles lifeCycles,
            PastProjects past,
            Successions successions,
            Recordings recordings) {
        this.plans = plans;
        this.projects = projects;
        this.listed = listed;
        this.pages = pages;
        this.views = views;
        this.lifeCycles = lifeCycles;
        this.past = past;
        this.successions = successions;
        this.recordings = recordings;
    }

    /** A project with its tag. */
    record Tagged(ProjectView project, EntityTag tag) implements Read {}

    /** A page of projects as of an instant. */
    record AsOfPage(List<ProjectListItem> items, @Nullable String next, Instant asOf) {}

    @Transactional
    Page<ProjectListItem> page(String plan, ProjectQuery query, int limit, @Nullable String cursor) {
        plans.require(plan);
        long after = OrdinalCursor.decode(cursor);
        LifeCycles.OfPlan cycles = lifeCycles.of(plan);
        Map<String, Division> divisions = query.region == null ? Map.of() : plans.divisions(plan);
        ProjectFilter filter = query.filter(cycles, cycles.portfolios(), divisions);
        return listed.page(plan, filter, plans.visible(), after, limit);
    }

    /** As {@link #page}, as was known at an instant: stages, portfolios and regions of then. */
    @Transactional
    AsOfPage pageAsOf(String plan, ProjectQuery query, int limit, @Nullable String cursor, String asOf) {
        plans.require(plan);
        List<String> left = cursor == null ? List.of() : Cursor.decode(cursor, 2);
        Instant at = recordings.asOf(plan, left.isEmpty() ? asOf : left.getLast());
        long after = left.isEmpty() ? 0 : OrdinalCursor.decode(Cursor.encode(left.getFirst()));
        LifeCycles.OfPlan cycles = lifeCycles.of(plan);
        ProjectFilter filter = query.filter(cycles, cycles.portfolios(), plans.divisions(plan));
        List<ListRows.Placed> rows = past.page(plan, filter, at, plans.visible(), after, limit + 1);
        Page<ListRows.Placed> page =
                Page.cut(rows, limit, row -> Cursor.encode(String.valueOf(row.ordinal()), at.toString()));
        return new AsOfPage(page.items().stream().map(ListRows.Placed::item).toList(), page.next(), at);
    }

    /** A project as it was known at an instant; 404 when it was not known then. */
    @Transactional
    Tagged oneAsOf(String plan, String code, String asOf) {
        KnownPlan known = plans.require(plan);
        Set<Sharing> visible = plans.visible();
        ProjectPages.Stored stored = stored(plan, code, visible);
        ProjectEntity project = stored.project();
        Instant at = recordings.asOf(plan, asOf);
        ProjectView now = views.view(known, stored, visible);
        return new Tagged(
                past.asOf(now, project, lifeCycles.of(plan), at), EntityTag.of(plan, code, at, project.version));
    }

    /** A project, or where its code leads when it has become part of another. */
    sealed interface Read {}

    /** @param code of the project in which it goes on */
    record Onward(String code) implements Read {}

    /** @param forward whether to be led on to another project */
    @Transactional
    Read one(String plan, String code, boolean forward) {
        KnownPlan known = plans.require(plan);
        Set<Sharing> visible = plans.visible();
        ProjectPages.Stored stored = stored(plan, code, visible);
        if (forward && stored.merged()) {
            Optional<String> onward = successions.forward(stored.project(), visible);
            if (onward.isPresent()) {
                return new Onward(onward.get());
            }
        }
        return tagged(known, stored, visible);
    }

    /** A project that was stored in this transaction, or may have been. */
    @Transactional
    Tagged one(String plan, String code) {
        projects.flush();
        Set<Sharing> visible = plans.visible();
        return tagged(plans.require(plan), stored(plan, code, visible), visible);
    }

    private Tagged tagged(KnownPlan plan, ProjectPages.Stored stored, Set<Sharing> visible) {
        return new Tagged(views.view(plan, stored, visible), ProjectViews.tag(stored.project(), stored.itemsVersion()));
    }

    private ProjectPages.Stored stored(String plan, String code, Set<Sharing> visible) {
        return pages.find(plan, code, visible).orElseThrow(() -> Projects.unknown(code));
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
