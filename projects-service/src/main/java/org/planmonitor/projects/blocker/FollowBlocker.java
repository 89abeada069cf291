package org.planmonitor.projects.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.blocker.casework.Act;
import org.planmonitor.projects.blocker.casework.Ruling;
import org.planmonitor.projects.evidence.Evidence;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What is done about a blocker after it was raised: answered, closed, opened again, carried up. */
@ApplicationScoped
class FollowBlocker {

    private final ProjectAccess access;
    private final BlockerStore store;
    private final Blockers blockers;
    private final ReadBlockers reads;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowBlocker(
            ProjectAccess access,
            BlockerStore store,
            Blockers blockers,
            ReadBlockers reads,
            Evidence evidence,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.blockers = blockers;
        this.reads = reads;
        this.evidence = evidence;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadBlockers.Tagged raise(String plan, String code, RaiseRequest.Checked asked) {
        ProjectRef project = access.lock(plan, code, "blocker:write");
        long id = blockers.raise(project, asked, null, "");
        access.changed(project, "blocker.raised");
        return reads.tagged(project, store.require(project, id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadBlockers.Tagged answer(String plan, String code, long id, ActRequest.Checked said, WriteCondition condition) {
        return act(plan, code, id, new Act.Answer(), said, condition);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadBlockers.Tagged close(String plan, String code, long id, ActRequest.Checked said, WriteCondition condition) {
        return act(plan, code, id, new Act.Close(), said, condition);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadBlockers.Tagged reopen(
            String plan, String code, long id, ReopenRequest.Checked said, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "blocker:write");
        BlockerEntity blocker = store.require(project, id);
        ReasonEntity reason = Objects.requireNonNull(store.reason(blocker.reason));
        LocalDate due = blockers.due(project, reason, said.due(), reads.today(project), "");
        return act(project, blocker, new Act.Reopen(due), new ActRequest.Checked(said.words(), List.of()), condition);
    }

    /** Carries it up by one level; the project is held, and told of by the caller. */
    void escalate(ProjectRef project, BlockerEntity blocker, int level) {
        take(project, blocker, new Act.Escalate(level), null, List.of());
    }

    private ReadBlockers.Tagged act(
            String plan, String code, long id, Act act, ActRequest.Checked said, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "blocker:write");
        return act(project, store.require(project, id), act, said, condition);
    }

    private ReadBlockers.Tagged act(
            ProjectRef project, BlockerEntity blocker, Act act, ActRequest.Checked said, WriteCondition condition) {
        condition.require(reads.tagged(project, blocker).tag());
        evidence.require(project, said.evidence(), "/evidence");
        take(project, blocker, act, said.words(), said.evidence());
        access.changed(project, cause(act));
        return reads.tagged(project, blocker);
    }

    private void take(ProjectRef project, BlockerEntity blocker, Act act, @Nullable String words, List<String> files) {
        Ruling ruling = Ruling.on(blocker.matter(), act);
        switch (ruling) {
            case Ruling.Refused refused -> throw refusal(blocker, refused);
            case Ruling.Accepted accepted -> {
                BlockerState before = BlockerState.of(project, blocker, cause(act));
                blocker.take(accepted.after(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                store.store(new BlockerEntryEntity(
                        blocker,
                        BlockerEntryEntity.Kind.of(act),
                        words,
                        files,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.get().subject()));
                store.flush();
                BlockerState after = BlockerState.of(project, blocker, cause(act));
                audit.record(BlockerState.AGGREGATE, after.aggregateId(), cause(act), before, after);
                outbox.emit(after.changed());
            }
        }
    }

    private static ProblemException refusal(BlockerEntity blocker, Ruling.Refused refused) {
        String allowed = String.join(", ", refused.allowed());
        return Rule.conflict(
                "",
                "BLOCKER_STATE",
                "堵点状态为 " + blocker.state + ",可以:" + allowed,
                "The blocker is " + blocker.state + "; it allows: " + allowed);
    }

    private static String cause(Act act) {
        return "blocker." + BlockerEntryEntity.Kind.of(act).name().toLowerCase(Locale.ROOT);
    }
}
