package org.planmonitor.projects.milestone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.milestone.schedule.Course;
import org.planmonitor.projects.milestone.schedule.Estimate;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectRef;

/** Writes down what was said about milestones: rows, entries, audit and events, in the transaction of whoever says it. */
@ApplicationScoped
class MilestoneRecord {

    private final Milestones milestones;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    MilestoneRecord(
            Milestones milestones, Recordings recordings, AuditTrail audit, Outbox outbox, CurrentCaller caller) {
        this.milestones = milestones;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A milestone and what is said about it now; null for {@code definition} leaves what it is. */
    record Saying(
            MilestoneEntity milestone,
            @Nullable Definition definition,
            List<Estimate> estimates,
            @Nullable String reason) {}

    /** New milestones with their first baselines. */
    void added(ProjectRef project, List<MilestoneEntity> added) {
        Instant at = recordings.take(project.plan().code());
        String by = caller.get().subject();
        List<OutboxEvent> events = new ArrayList<>();
        for (MilestoneEntity milestone : added) {
            milestones.store(milestone);
            milestones.store(EntryEntity.defined(milestone, at, by));
            Estimate agreed =
                    new Estimate(Estimate.Kind.BASELINE, milestone.course().baseline());
            milestones.store(EntryEntity.said(milestone, agreed, null, at, by));
            MilestoneState state = MilestoneState.of(project, milestone, "milestone.planned", null, null);
            audit.record(MilestoneState.AGGREGATE, state.aggregateId(), state.cause(), null, state);
            events.add(state.changed());
        }
        milestones.flush();
        outbox.emitAll(events);
    }

    /** What is said about milestones that exist, and because of which rebaseline. */
    void said(ProjectRef project, String cause, @Nullable RebaselineEntity rebaseline, List<Saying> sayings) {
        Instant at = recordings.take(project.plan().code());
        String by = caller.get().subject();
        List<OutboxEvent> events = new ArrayList<>();
        for (Saying saying : sayings) {
            MilestoneEntity milestone = saying.milestone();
            MilestoneState before = state(project, saying, cause, rebaseline);
            if (saying.definition() != null) {
                milestone.define(saying.definition());
                milestones.store(EntryEntity.defined(milestone, at, by));
            }
            Course course = milestone.course();
            for (Estimate estimate : saying.estimates()) {
                course = course.after(estimate);
                EntryEntity entry = EntryEntity.said(milestone, estimate, saying.reason(), at, by);
                entry.rebaseline = rebaseline == null ? null : rebaseline.id;
                entry.document = rebaseline == null ? null : rebaseline.document;
                milestones.store(entry);
            }
            milestone.take(course);
            MilestoneState after = state(project, saying, cause, rebaseline);
            audit.record(MilestoneState.AGGREGATE, after.aggregateId(), cause, before, after);
            events.add(after.changed());
        }
        milestones.flush();
        outbox.emitAll(events);
    }

    private static MilestoneState state(
            ProjectRef project, Saying saying, String cause, @Nullable RebaselineEntity rebaseline) {
        return MilestoneState.of(
                project, saying.milestone(), cause, saying.reason(), rebaseline == null ? null : rebaseline.id);
    }
}
