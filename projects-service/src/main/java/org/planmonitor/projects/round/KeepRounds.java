package org.planmonitor.projects.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/** Opens rounds, fills their cohorts and closes them; what is closed stays as it is. */
@ApplicationScoped
class KeepRounds {

    private static final String AGGREGATE = "round";

    private final Plans plans;
    private final RoundStore rounds;
    private final ReadRounds reader;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepRounds(
            Plans plans,
            RoundStore rounds,
            ReadRounds reader,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.reader = reader;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A round after a write, with its new tag. */
    record Kept(RoundView round, EntityTag tag, boolean created) {}

    /** The event: a round was opened, changed or closed. Counts are of what its readers may see. */
    record Changed(RoundView round, String plan, Sharing sharing, boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Kept put(String planCode, int number, RoundRequests.CheckedRound request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        RoundStore.Stored stored = rounds.lock(planCode, number).orElse(null);
        condition.require(stored == null ? null : stored.tag());
        Faults faults = new Faults("");
        requirePast(plan, "/heldOn", request.heldOn(), faults);
        inOrder(planCode, number, request.heldOn(), faults);
        if (number < 1) {
            faults.parameterRule("number", "OUT_OF_RANGE", "期号从 1 开始", "Rounds count from 1");
        }
        faults.throwIfAny();
        if (stored == null) {
            return tell(plan, rounds.create(planCode, number, request), null, "round.opened");
        }
        requireOpen(stored);
        RoundView before = reader.view(plan, stored, plans.visible());
        return tell(plan, rounds.edit(stored, request), before, "round.changed");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept fill(String planCode, int number, Cohort cohort, RoundRequests.Members request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        RoundStore.Stored stored = lock(planCode, number, condition);
        List<RoundStore.Placed> members = members(stored, cohort, request);
        RoundView before = reader.view(plan, stored, plans.visible());
        return tell(plan, rounds.replace(stored, cohort, members), before, "round.changed");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept close(String planCode, int number, RoundRequests.CheckedClosure request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        RoundStore.Stored stored = lock(planCode, number, condition);
        Faults faults = new Faults("");
        requirePast(plan, "/date", request.date(), faults);
        if (request.date().isBefore(stored.heldOn())) {
            faults.rule(
                    "/date",
                    "DATE_BEFORE_ROUND",
                    "早于举办日期 " + stored.heldOn(),
                    "Before the round was held, on " + stored.heldOn());
        }
        RoundView before = reader.view(plan, stored, plans.visible());
        if (before.cohorts().stream().allMatch(cohort -> cohort.projects() == 0)) {
            faults.rule("", "EMPTY_ROUND", "本期没有项目", "The round has no project");
        }
        faults.throwIfAny();
        RoundStore.Stored closed = rounds.close(stored, request, recordings.take(planCode));
        return tell(plan, closed, before, "round.closed");
    }

    private Kept tell(
            KnownPlan plan,
            RoundStore.Stored stored,
            @org.jspecify.annotations.Nullable RoundView before,
            String action) {
        RoundView after = reader.view(plan, stored, plans.visible());
        String id = plan.code() + "/" + stored.number();
        audit.record(AGGREGATE, id, action, before, after);
        RoundView told = reader.view(plan, stored, Disclosure.upTo(plan.sharing()));
        outbox.emit(new OutboxEvent(
                "round.changed",
                AGGREGATE,
                id,
                plan.sharing(),
                new Changed(told, plan.code(), plan.sharing(), plan.simulated())));
        return new Kept(after, stored.tag(), before == null);
    }

    private List<RoundStore.Placed> members(RoundStore.Stored stored, Cohort cohort, RoundRequests.Members request) {
        List<RoundRequests.Member> asked = Objects.requireNonNullElse(request.members(), List.of());
        Faults faults = new Faults("");
        if (request.members() == null) {
            faults.form("/members", "REQUIRED", "需要项目名单", "The projects are needed");
        }
        Set<String> places = rounds.places(stored.plan());
        Map<String, Long> projects = rounds.projects(
                stored.plan(),
                asked.stream()
                        .map(RoundRequests.Member::project)
                        .filter(Objects::nonNull)
                        .toList(),
                plans.visible());
        List<RoundStore.Placed> members = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            RoundStore.Placed member = member(asked.get(i), "/members/" + i, projects, places, faults);
            if (!seen.add(member.project())) {
                faults.rule("/members/" + i + "/project", "REPEATED", "项目重复", "The project stands twice");
            }
            members.add(member);
        }
        if (faults.isEmpty()) {
            Map<Long, Integer> elsewhere = rounds.elsewhere(stored, cohort, members);
            for (int i = 0; i < members.size(); i++) {
                Integer other = elsewhere.get(members.get(i).project());
                if (other != null) {
                    faults.rule(
                            "/members/" + i + "/project",
                            "IN_ANOTHER_ROUND",
                            "已列入第 " + other + " 期",
                            "It is in round " + other + " already");
                }
            }
        }
        faults.throwIfAny();
        return members;
    }

    private static RoundStore.Placed member(
            RoundRequests.Member asked, String at, Map<String, Long> projects, Set<String> places, Faults faults) {
        Long project = asked.project() == null ? null : projects.get(asked.project());
        if (asked.project() == null) {
            faults.form(at + "/project", "REQUIRED", "需要项目代码", "The code of a project is needed");
        } else if (project == null) {
            faults.rule(at + "/project", "UNKNOWN_PROJECT", "没有该项目", "There is no such project");
        }
        String place = Objects.requireNonNullElse(asked.place(), "");
        if (asked.place() == null) {
            faults.form(at + "/place", "REQUIRED", "需要县区或园区", "The county or zone is needed");
        } else if (!places.contains(place)) {
            faults.rule(at + "/place", "UNKNOWN_PLACE", "不是本规划的县区或园区", "No county or zone of this plan");
        }
        return new RoundStore.Placed(project == null ? -at.hashCode() : project, place);
    }

    private RoundStore.Stored lock(String plan, int number, WriteCondition condition) {
        RoundStore.Stored stored = rounds.lock(plan, number)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("没有第 " + number + " 期", "There is no round " + number)));
        condition.require(stored.tag());
        requireOpen(stored);
        return stored;
    }

    private static void requireOpen(RoundStore.Stored stored) {
        if (stored.closedOn() != null) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text(
                            "本期已于 " + stored.closedOn() + " 关闭,名单已固定",
                            "The round was closed on " + stored.closedOn() + "; its cohorts are fixed"));
        }
    }

    private void inOrder(String plan, int number, LocalDate heldOn, Faults faults) {
        rounds.find(plan, number - 1)
                .filter(earlier -> heldOn.isBefore(earlier.heldOn()))
                .ifPresent(earlier -> faults.rule(
                        "/heldOn",
                        "ROUND_ORDER",
                        "早于上一期 " + earlier.heldOn(),
                        "Before the round before it, held on " + earlier.heldOn()));
        rounds.find(plan, number + 1)
                .filter(later -> heldOn.isAfter(later.heldOn()))
                .ifPresent(later -> faults.rule(
                        "/heldOn",
                        "ROUND_ORDER",
                        "晚于下一期 " + later.heldOn(),
                        "After the round after it, held on " + later.heldOn()));
    }

    private void requirePast(KnownPlan plan, String pointer, LocalDate day, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        if (day.isAfter(today)) {
            faults.rule(
                    pointer, "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
        }
    }
}
