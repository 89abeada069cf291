package org.planmonitor.projects.blocker;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.calendar.Calendars;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What can be asked about the blockers of one project. */
@ApplicationScoped
class ReadBlockers {

    private final Plans plans;
    private final ProjectAccess access;
    private final BlockerStore store;
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadBlockers(
            Plans plans,
            ProjectAccess access,
            BlockerStore store,
            Calendars calendars,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.access = access;
        this.store = store;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** A blocker with its tag. */
    record Tagged(BlockerView blocker, EntityTag tag) {}

    @Transactional
    Page<BlockerView> page(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        WorkingDays calendar = calendars.of(plan);
        LocalDate today = today(project);
        return Page.cut(
                        store.after(project.id(), OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        blocker -> OrdinalCursor.encode(blocker.id == null ? 0 : blocker.id))
                .map(blocker -> BlockerView.of(blocker, code, calendar, today, named()));
    }

    @Transactional
    Tagged one(String plan, String code, long id) {
        ProjectRef project = access.see(plan, code);
        return tagged(project, store.require(project, id));
    }

    @Transactional
    Page<BlockerEntryView> entries(String plan, String code, long id, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        store.require(project, id);
        return Page.cut(
                        store.entries(id, OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        entry -> OrdinalCursor.encode(entry.id == null ? 0 : entry.id))
                .map(entry -> BlockerEntryView.of(entry, named()));
    }

    @Transactional
    Page<ReasonView> reasons(String plan, int limit, @Nullable String cursor) {
        plans.require(plan);
        return OrdinalCursor.page(
                store.reasons().stream().map(ReasonEntity::view).toList(), cursor, limit);
    }

    Tagged tagged(ProjectRef project, BlockerEntity blocker) {
        BlockerView view = BlockerView.of(
                blocker, project.code(), calendars.of(project.plan().code()), today(project), named());
        return new Tagged(view, view.tag(blocker.version));
    }

    boolean named() {
        return !caller.get().isAnonymous();
    }

    LocalDate today(ProjectRef project) {
        return LocalDate.now(clock.withZone(project.plan().timeZone()));
    }
}
