package org.planmonitor.projects.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Estimate;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Moving baselines as a visible act in two steps by two people. While a proposal is open the baselines stand; once approved,
 * they move together, and slip is counted from the original and from the new ones.
 */
@ApplicationScoped
class Rebaselines {

    static final String AGGREGATE = "rebaseline";

    private final ProjectAccess access;
    private final Milestones milestones;
    private final RebaselineStore store;
    private final MilestoneRecord record;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    Rebaselines(
            ProjectAccess access,
            Milestones milestones,
            RebaselineStore store,
            MilestoneRecord record,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.access = access;
        this.milestones = milestones;
        this.store = store;
        this.record = record;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A rebaseline with its tag. */
    record Tagged(RebaselineView rebaseline, EntityTag tag) {}

    @Transactional
    Page<RebaselineView> page(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        List<RebaselineEntity> rows = store.after(project.id(), OrdinalCursor.decode(cursor), limit + 1);
        return Page.cut(rows, limit, each -> OrdinalCursor.encode(each.id == null ? 0 : each.id))
                .map(each -> RebaselineView.of(each, named()));
    }

    @Transactional
    Tagged one(String plan, String code, long id) {
        ProjectRef project = access.see(plan, code);
        return tagged(project, store.require(project.id(), id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged propose(String plan, String code, RebaselineRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "milestone:write");
        if (store.isOpen(project.id())) {
            throw Rule.conflict("", "REBASELINE_OPEN", "已有待审批的基线调整", "Another rebaseline waits for its decision");
        }
        List<MilestoneEntity> all = milestones.of(project.id());
        List<RebaselineEntity.Move> moves = moves(all, asked.moves());
        RebaselineEntity proposed = new RebaselineEntity(
                project.id(),
                asked.reason(),
                asked.document(),
                moves,
                recordings.take(plan),
                caller.get().subject());
        store.add(proposed);
        return told(project, proposed, "rebaseline.proposed", null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged approve(String plan, String code, long id, @Nullable String note, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "rebaseline:approve");
        RebaselineEntity open = open(project, id, condition);
        RebaselineView before = RebaselineView.of(open, true);
        List<MilestoneEntity> all = milestones.of(project.id());
        Map<String, PartialDate> wanted = new LinkedHashMap<>();
        open.moves.forEach(move -> wanted.put(move.milestone(), PartialDate.parse(move.to())));
        requireOrder(all, wanted);
        open.decide(
                RebaselineEntity.State.APPROVED,
                note,
                recordings.take(plan),
                caller.get().subject());
        List<MilestoneRecord.Saying> sayings = new ArrayList<>();
        wanted.forEach((milestone, date) -> sayings.add(new MilestoneRecord.Saying(
                Milestones.require(all, milestone),
                null,
                List.of(new Estimate(Estimate.Kind.BASELINE, date)),
                open.reason)));
        record.said(project, "milestone.rebaselined", open, sayings);
        return told(project, open, "rebaseline.approved", before);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged reject(String plan, String code, long id, String note, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "rebaseline:approve");
        RebaselineEntity open = open(project, id, condition);
        RebaselineView before = RebaselineView.of(open, true);
        open.decide(
                RebaselineEntity.State.REJECTED,
                note,
                recordings.take(plan),
                caller.get().subject());
        return told(project, open, "rebaseline.rejected", before);
    }

    private RebaselineEntity open(ProjectRef project, long id, WriteCondition condition) {
        RebaselineEntity open = store.require(project.id(), id);
        condition.require(tagged(project, open).tag());
        if (open.state != RebaselineEntity.State.PROPOSED) {
            throw Rule.conflict(
                    "", "REBASELINE_DECIDED", "该调整已有决定:" + open.state, "It has been decided: " + open.state);
        }
        if (open.proposedBy.equals(caller.get().subject())) {
            throw Rule.forbidden("提出者不能审批自己的基线调整", "Whoever proposes a rebaseline does not decide on it");
        }
        return open;
    }

    private static List<RebaselineEntity.Move> moves(List<MilestoneEntity> all, Map<String, PartialDate> wanted) {
        List<RebaselineEntity.Move> moves = new ArrayList<>();
        wanted.forEach((code, date) -> {
            String pointer = "/moves/" + moves.size();
            MilestoneEntity milestone = all.stream()
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> Rule.broken(
                            pointer + "/milestone",
                            "UNKNOWN_MILESTONE",
                            "没有里程碑 " + code,
                            "There is no milestone " + code));
            if (milestone.actual != null) {
                throw Rule.broken(
                        pointer + "/milestone",
                        "MILESTONE_REACHED",
                        "里程碑 " + code + " 已完成,其基线不再调整",
                        "The milestone " + code + " has been reached; its baseline stays");
            }
            if (milestone.baseline.equals(date.toString())) {
                throw Rule.broken(pointer + "/to", "NOTHING_MOVED", "新旧基线相同", "The baseline is that already");
            }
            moves.add(new RebaselineEntity.Move(code, milestone.baseline, date.toString()));
        });
        requireOrder(all, wanted);
        return moves;
    }

    private static void requireOrder(List<MilestoneEntity> all, Map<String, PartialDate> wanted) {
        Map<String, PartialDate> baselines = Rules.baselines(all);
        baselines.putAll(wanted);
        all.forEach(milestone -> Rules.requireOrder(
                milestone.code,
                Objects.requireNonNull(baselines.get(milestone.code)),
                milestone.waitsFor,
                baselines,
                "/moves"));
    }

    private Tagged told(ProjectRef project, RebaselineEntity now, String cause, @Nullable RebaselineView before) {
        store.flush();
        RebaselineState state = RebaselineState.of(project, now, cause);
        audit.record(AGGREGATE, state.aggregateId(), cause, before, RebaselineView.of(now, true));
        outbox.emit(state.changed());
        access.changed(project, cause);
        return tagged(project, now);
    }

    private Tagged tagged(ProjectRef project, RebaselineEntity rebaseline) {
        RebaselineView view = RebaselineView.of(rebaseline, named());
        return new Tagged(view, EntityTag.of(project.aggregateId(), view, rebaseline.version));
    }

    private boolean named() {
        return !caller.get().isAnonymous();
    }
}
