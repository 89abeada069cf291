package org.planmonitor.projects.attraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Writes sites and whom somebody courts, each with its event and audit entry. */
@ApplicationScoped
class KeepAttraction {

    private static final String SITE = "attraction-site";
    private static final String ITEM = "attraction";

    private final ChainAccess chains;
    private final Plans plans;
    private final AttractionStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Disclosure disclosure;
    private final Clock clock;

    KeepAttraction(
            ChainAccess chains,
            Plans plans,
            AttractionStore store,
            AuditTrail audit,
            Outbox outbox,
            Disclosure disclosure,
            Clock clock) {
        this.chains = chains;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** A site after a write. */
    record KeptSite(AttractionStore.Site site, boolean created) {}

    /** The event: a site is there, or is said to be otherwise. */
    record SiteChanged(AttractionViews.Site site, Sharing sharing, boolean simulated) {}

    /** The event: somebody is courted, or further than before. */
    record ItemChanged(AttractionViews.Item attraction, Sharing sharing, boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    KeptSite put(String planCode, String code, SiteRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        AttractionStore.Site before = store.lockSite(planCode, code).orElse(null);
        condition.require(before == null ? null : AttractionViews.Site.tag(before));
        Faults faults = new Faults("");
        if (!plans.divisions(planCode).containsKey(request.region())) {
            faults.rule("/region", "REGION_OUTSIDE_PLAN", "区划不在规划范围内", "The region is outside the plan");
        }
        PackChain.Point point = request.point();
        if (point != null) {
            point.fault().ifPresent(fault -> faults.rule("/point", fault.code(), fault.zh(), fault.en()));
        }
        for (int i = 0; i < request.suits().size(); i++) {
            SiteRequest.Link link = request.suits().get(i);
            requireNode("/suits/" + i + "/node", chains.see(planCode, link.chain()), link.node(), faults);
        }
        faults.throwIfAny();
        AttractionStore.Site after =
                before == null ? store.create(planCode, code, request) : store.change(before, request);
        AttractionViews.Site view = AttractionViews.Site.of(after);
        String id = planCode + "/" + code;
        audit.record(
                SITE,
                id,
                before == null ? "attraction-site.created" : "attraction-site.changed",
                before == null ? null : AttractionViews.Site.of(before),
                view);
        outbox.emit(new OutboxEvent(
                "attraction-site.changed",
                SITE,
                id,
                plan.sharing(),
                new SiteChanged(view, plan.sharing(), plan.simulated())));
        return new KeptSite(after, before == null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AttractionStore.Item open(String planCode, String code, AttractionRequest.Checked request) {
        KnownPlan plan = plans.require(planCode);
        ChainFacts chain = chains.lock(planCode, code);
        refuse(planCode, chain, request);
        AttractionStore.Item item =
                store.open(planCode, code, request, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tell(plan, chain, null, item);
        return item;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AttractionStore.Item change(
            String planCode, String code, long id, AttractionRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ChainFacts chain = chains.lock(planCode, code);
        AttractionStore.Item before = store.lockItem(planCode, code, id).orElseThrow(() -> nothing(id));
        condition.require(AttractionViews.Item.tag(before));
        if (before.said().state().isFinal()) {
            throw Rule.conflict("/state", "FINAL", "已落地或已终止", "It has landed or was dropped");
        }
        refuse(planCode, chain, request);
        AttractionStore.Item after = store.change(before, request);
        tell(plan, chain, before, after);
        return after;
    }

    static ProblemException nothing(long id) {
        return ProblemException.notFound(new Text("没有招商事项 " + id, "There is no attraction " + id));
    }

    private void tell(
            KnownPlan plan, ChainFacts chain, AttractionStore.@Nullable Item before, AttractionStore.Item after) {
        AttractionViews.Item view = AttractionViews.Item.of(after);
        String id = after.plan() + "/" + after.chain() + "/" + after.id();
        audit.record(
                ITEM,
                id,
                before == null ? "attraction.opened" : "attraction.changed",
                before == null ? null : AttractionViews.Item.of(before),
                view);
        Sharing sharing = disclosure.of(chain.sharing());
        outbox.emit(new OutboxEvent(
                "attraction.changed", ITEM, id, sharing, new ItemChanged(view, sharing, plan.simulated())));
    }

    private void refuse(String plan, ChainFacts chain, AttractionRequest.Checked request) {
        Faults faults = new Faults("");
        requireNode("/node", chain, request.node(), faults);
        String site = request.site();
        if (site != null && store.site(plan, site).isEmpty()) {
            faults.rule("/site", "UNKNOWN_REFERENCE", "没有载体 " + site, "There is no site " + site);
        }
        String project = request.project();
        if (project != null && !store.hasProject(plan, project, plans.visible())) {
            faults.rule("/project", "UNKNOWN_REFERENCE", "没有项目 " + project, "There is no project " + project);
        }
        faults.throwIfAny();
    }

    private static void requireNode(String pointer, ChainFacts chain, String node, Faults faults) {
        if (!chain.nodes().containsKey(node)) {
            faults.rule(
                    pointer,
                    "UNKNOWN_REFERENCE",
                    "产业链 " + chain.code() + " 没有节点 " + node,
                    "The chain " + chain.code() + " has no node " + node);
        }
    }
}
