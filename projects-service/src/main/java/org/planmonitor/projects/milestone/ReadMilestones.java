package org.planmonitor.projects.milestone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What can be asked about the milestones of one project. */
@ApplicationScoped
class ReadMilestones {

    private final ProjectAccess access;
    private final Milestones milestones;
    private final Recordings recordings;
    private final Clock clock;

    ReadMilestones(ProjectAccess access, Milestones milestones, Recordings recordings, Clock clock) {
        this.access = access;
        this.milestones = milestones;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** A milestone with its tag. */
    record Tagged(MilestoneView milestone, EntityTag tag) {}

    /** One page of the board, as it is now or as it was: then with the lights of that day. */
    @Transactional
    Page<MilestoneView> page(String plan, String code, @Nullable String asOf, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        if (asOf == null) {
            return OrdinalCursor.page(board(project, null).views(today(project)), cursor, limit);
        }
        Instant known = recordings.asOf(plan, asOf);
        LocalDate day = LocalDate.ofInstant(known, project.plan().timeZone());
        return OrdinalCursor.page(board(project, known).views(day), cursor, limit);
    }

    @Transactional
    Tagged one(String plan, String code, String milestone) {
        return one(access.see(plan, code), milestone);
    }

    Tagged one(ProjectRef project, String milestone) {
        MilestoneView view = board(project, null).view(milestone, today(project));
        return new Tagged(view, view.tag(project));
    }

    Board board(ProjectRef project, @Nullable Instant known) {
        List<MilestoneEntity> all = milestones.of(project.id());
        return known == null
                ? Board.now(all)
                : Board.past(milestones.saidUntil(project.id(), known), milestones.byId(all));
    }

    /** Estimates and approvals of one milestone, in the order in which they were made. */
    @Transactional
    Page<EntryView> timeline(String plan, String code, String of, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        MilestoneEntity milestone = Milestones.require(milestones.of(project.id()), of);
        List<EntryEntity> rows = milestones.said(Milestones.id(milestone), OrdinalCursor.decode(cursor), limit + 1);
        return Page.cut(rows, limit, entry -> OrdinalCursor.encode(entry.id == null ? 0 : entry.id))
                .map(entry -> EntryView.of(entry, project));
    }

    /** What day it is at the place of the plan. */
    LocalDate today(ProjectRef project) {
        return LocalDate.now(clock.withZone(project.plan().timeZone()));
    }
}
