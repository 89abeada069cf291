package org.planmonitor.projects.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.funding.arithmetic.BidStep;
import org.planmonitor.projects.funding.arithmetic.Pipeline;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Takes bids through their pipeline. Whoever writes to a project keeps its bids in reserve, bids and withdraws; review, issue,
 * payment and evaluation are recorded by those who keep the book of public funds.
 */
@ApplicationScoped
class Bids {

    private static final String AGGREGATE = "funding-bid";

    private final Plans plans;
    private final ProjectAccess projects;
    private final BidStore bids;
    private final Recordings recordings;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Bids(
            Plans plans,
            ProjectAccess projects,
            BidStore bids,
            Recordings recordings,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.bids = bids;
        this.recordings = recordings;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A bid with its tag. */
    record Tagged(BidView bid, EntityTag tag) {}

    /** The event: a bid was begun or has taken a step. */
    record Changed(String plan, BidView bid, Sharing sharing, boolean simulated) {}

    @Transactional
    Page<BidView> page(String plan, BidStore.Filter filter, int limit, @Nullable String cursor) {
        open(plan);
        Page<BidStore.Stored> page = Page.cut(
                bids.page(plan, filter, plans.visible(), OrdinalCursor.decode(cursor), limit + 1),
                limit,
                bid -> OrdinalCursor.encode(bid.id()));
        Map<Long, List<BidView.StepView>> steps =
                bids.steps(page.items().stream().map(BidStore.Stored::id).toList());
        return page.map(bid -> view(bid, steps.getOrDefault(bid.id(), List.of())));
    }

    @Transactional
    Tagged one(String plan, long id) {
        open(plan);
        return tagged(require(plan, id));
    }

    @Transactional
    Page<BidView.Standing> pipeline(String plan) {
        open(plan);
        return Page.whole(bids.standings(plan, plans.visible()).stream()
                .sorted(java.util.Comparator.comparing(BidView.Standing::kind).thenComparing(BidView.Standing::step))
                .toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged begin(String plan, BidRequests.CheckedBid bid) {
        ProjectRef project = projects.lock(plan, bid.project(), "ledger:write");
        Faults faults = new Faults("");
        PlanYears years = PlanYears.of(project.plan());
        if (!years.contains(bid.year())) {
            faults.rule(
                    "/year",
                    "YEAR_OUTSIDE_PLAN",
                    "年份应在规划期 " + years.first() + " 至 " + years.last() + " 内",
                    "The year is one of the plan's: " + years.first() + " to " + years.last());
        }
        requirePast(project.plan(), bid.date(), faults);
        faults.throwIfAny();
        long id = bids.create(plan, project.id(), bid);
        BidRequests.CheckedStep reserve =
                new BidRequests.CheckedStep(BidStep.RESERVE, bid.date(), BigDecimal.ZERO, null, bid.document(), null);
        return write(project, id, reserve, Pipeline.reserved(bid.amount(), bid.date()), null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tagged take(String plan, long id, BidRequests.CheckedStep step, WriteCondition condition) {
        open(plan);
        String code = require(plan, id).project();
        ProjectRef project = projects.lock(plan, code, step.step().isBidders() ? "ledger:write" : "book:write");
        bids.lock(id);
        BidStore.Stored bid = require(plan, id);
        condition.require(bid.tag());
        Faults faults = new Faults("");
        requirePast(project.plan(), step.date(), faults);
        faults.throwIfAny();
        BidView before = tagged(bid).bid();
        return switch (bid.pipeline().take(step.step(), step.date(), step.amount())) {
            case Pipeline.Answer.Accepted accepted -> write(project, id, step, accepted.after(), before);
            case Pipeline.Answer.WrongStep wrong -> throw wrongStep(wrong.now());
            case Pipeline.Answer.TooEarly early ->
                throw broken(
                        "/date",
                        "DATE_BEFORE_STEP",
                        "早于上一步骤 " + early.since(),
                        "Before the step before it, on " + early.since());
            case Pipeline.Answer.TooMuch much ->
                throw broken(
                        "/amount",
                        "TOO_MUCH",
                        "最多 " + Money.plain(much.left()).toPlainString(),
                        "At most " + Money.plain(much.left()).toPlainString());
        };
    }

    private Tagged write(
            ProjectRef project, long id, BidRequests.CheckedStep step, Pipeline after, @Nullable BidView before) {
        String plan = project.plan().code();
        bids.add(id, step, after, recordings.take(plan), caller.get().subject());
        Tagged now = tagged(require(plan, id));
        String aggregate = plan + "/" + id;
        audit.record(
                AGGREGATE,
                aggregate,
                "funding-bid." + step.step().name().toLowerCase(java.util.Locale.ROOT),
                before,
                now.bid());
        Sharing sharing = disclosure.of(project.sharing());
        outbox.emit(new OutboxEvent(
                "funding-bid.changed",
                AGGREGATE,
                aggregate,
                sharing,
                new Changed(plan, now.bid(), sharing, project.plan().simulated())));
        return now;
    }

    private Tagged tagged(BidStore.Stored bid) {
        return new Tagged(view(bid, bids.steps(List.of(bid.id())).getOrDefault(bid.id(), List.of())), bid.tag());
    }

    private KnownPlan open(String plan) {
        KnownPlan known = plans.require(plan);
        disclosure.require();
        return known;
    }

    private BidStore.Stored require(String plan, long id) {
        return bids.find(plan, id, plans.visible())
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该申报", "There is no such bid")));
    }

    private void requirePast(KnownPlan plan, LocalDate day, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        if (day.isAfter(today)) {
            faults.rule(
                    "/date", "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
        }
    }

    private static ProblemException wrongStep(BidStep now) {
        Text message = new Text(
                "当前为" + now.label().zh() + ",可进入:" + now.next(), "The bid is " + now + "; it may go to: " + now.next());
        return new ProblemException(
                KitProblem.CONFLICT, message, List.of(ProblemError.pointer("/step", "ILLEGAL_STEP", message)));
    }

    private static ProblemException broken(String pointer, String code, String zh, String en) {
        ProblemError error = ProblemError.pointer(pointer, code, new Text(zh, en));
        return new ProblemException(KitProblem.UNPROCESSABLE, error.message(), List.of(error));
    }

    private static BidView view(BidStore.Stored bid, List<BidView.StepView> steps) {
        Pipeline pipeline = bid.pipeline();
        return new BidView(
                bid.id(),
                bid.project(),
                bid.projectName(),
                bid.kind(),
                bid.kind().label(),
                bid.year(),
                pipeline.step(),
                pipeline.step().label(),
                pipeline.since().toString(),
                Money.UNIT,
                Money.plain(pipeline.asked()),
                Money.plain(pipeline.issued()),
                Money.plain(pipeline.paid()),
                pipeline.step().next(),
                steps,
                "/projects/v1/plans/" + bid.plan() + "/funding-bids/" + bid.id());
    }
}
