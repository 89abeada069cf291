package org.planmonitor.projects.supply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Takes reports of firms and what officials say of warnings. The chain is held first, so that its writers queue. */
@ApplicationScoped
class KeepSupply {

    private static final String REPORT = "supply-report";

    private final ChainAccess chains;
    private final Plans plans;
    private final SupplyStore store;
    private final Warn warn;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Disclosure disclosure;
    private final CurrentCaller caller;
    private final Clock clock;

    KeepSupply(
            ChainAccess chains,
            Plans plans,
            SupplyStore store,
            Warn warn,
            AuditTrail audit,
            Outbox outbox,
            Disclosure disclosure,
            CurrentCaller caller,
            Clock clock) {
        this.chains = chains;
        this.plans = plans;
        this.store = store;
        this.warn = warn;
        this.audit = audit;
        this.outbox = outbox;
        this.disclosure = disclosure;
        this.caller = caller;
        this.clock = clock;
    }

    /** A report after a write. */
    record Kept(SupplyViews.Report report, boolean created) {}

    /** The event: a firm has reported, or reported anew. */
    record Reported(SupplyViews.Report report, Sharing sharing, boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Kept report(
            String planCode,
            String code,
            String firm,
            String quarter,
            ReportRequest.Content content,
            WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        requireOwn(firm);
        ChainFacts chain = chains.lock(planCode, code);
        if (chain.firm(firm).isEmpty()) {
            throw ProblemException.notFound(new Text("本链没有企业 " + firm, "The chain has no enterprise " + firm));
        }
        Optional<SupplyStore.Report> before = store.report(planCode, code, firm, quarter);
        SupplyViews.Report shown = before.map(stored -> SupplyViews.Report.of(planCode, code, stored))
                .orElse(null);
        condition.require(shown == null ? null : shown.tag());
        refuse(plan, chain, quarter, content, shown != null);
        SupplyStore.Report after = new SupplyStore.Report(
                firm,
                quarter,
                before.map(SupplyStore.Report::revision).orElse(0) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                content);
        store.add(planCode, code, after, caller.get().subject());
        SupplyViews.Report view = SupplyViews.Report.of(planCode, code, after);
        String id = planCode + "/" + code + "/" + firm + "/" + quarter;
        Sharing sharing = disclosure.of(chain.sharing());
        audit.record(REPORT, id, "supply-report.recorded", shown, view);
        outbox.emit(new OutboxEvent(
                "supply-report.recorded", REPORT, id, sharing, new Reported(view, sharing, plan.simulated())));
        warn.review(plan, chain);
        return new Kept(view, shown == null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SupplyStore.Warning follow(
            String planCode, String code, long id, FollowRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ChainFacts chain = chains.lock(planCode, code);
        SupplyStore.Warning before = store.lock(planCode, code, id).orElseThrow(() -> nothing(id));
        condition.require(SupplyViews.Warning.tag(before));
        if (before.state() == WarningState.RESOLVED) {
            throw Rule.conflict("/state", "RESOLVED", "预警已解除", "The reason is gone and the warning resolved");
        }
        SupplyStore.Warning after = store.write(new SupplyStore.Warning(
                before.id(),
                before.plan(),
                before.chain(),
                before.reason(),
                request.state(),
                request.owner(),
                request.due(),
                request.note(),
                before.openedAt(),
                null,
                before.version()));
        warn.tell(plan, chain.sharing(), before, after, "supply-warning.followed");
        return after;
    }

    static ProblemException nothing(long id) {
        return ProblemException.notFound(new Text("没有预警 " + id, "There is no warning " + id));
    }

    /** An owner reports for the firm whose credit code the token has; the others for all. */
    private void requireOwn(String firm) {
        Caller who = caller.get();
        Set<Role> roles = who.roles();
        boolean anybody = roles.contains(Role.PLANNER);
        if (!anybody && !Objects.equals(firm, who.creditCode())) {
            throw Rule.forbidden("只能为本企业填报", "An owner reports for the own enterprise");
        }
    }

    private void refuse(
            KnownPlan plan, ChainFacts chain, String quarter, ReportRequest.Content content, boolean again) {
        Faults faults = new Faults("");
        if (again && content.reason() == null) {
            faults.rule("/reason", "REASON_NEEDED", "更正须说明理由", "A report is made anew with a reason");
        }
        if (Quarters.firstDay(quarter).isAfter(LocalDate.now(clock.withZone(plan.timeZone())))) {
            faults.parameterRule("quarter", "QUARTER_IN_FUTURE", "该季度尚未开始", "The quarter has not begun");
        }
        for (int i = 0; i < content.items().size(); i++) {
            String node = content.items().get(i).node();
            if (node != null && !chain.nodes().containsKey(node)) {
                faults.rule(
                        "/items/" + i + "/node",
                        "UNKNOWN_REFERENCE",
                        "本链没有节点 " + node,
                        "There is no node of this chain " + node);
            }
        }
        faults.throwIfAny();
    }
}
