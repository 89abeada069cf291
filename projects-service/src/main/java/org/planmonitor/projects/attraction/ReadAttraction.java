package org.planmonitor.projects.attraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.Plans;

/** Sites, for everybody who sees the plan; whom somebody courts, for those who may see figures of firms. */
@ApplicationScoped
class ReadAttraction {

    private final Plans plans;
    private final ChainAccess chains;
    private final AttractionStore store;
    private final Disclosure disclosure;

    ReadAttraction(Plans plans, ChainAccess chains, AttractionStore store, Disclosure disclosure) {
        this.plans = plans;
        this.chains = chains;
        this.store = store;
        this.disclosure = disclosure;
    }

    @Transactional
    Page<AttractionViews.Site> sites(
            String plan, @Nullable SiteKind kind, @Nullable SiteState state, long after, int limit) {
        plans.require(plan);
        return Page.cut(
                        store.sites(plan, kind, state, after, limit + 1),
                        limit,
                        site -> OrdinalCursor.encode(site.ordinal()))
                .map(AttractionViews.Site::of);
    }

    @Transactional
    AttractionStore.Site site(String plan, String code) {
        plans.require(plan);
        return store.site(plan, code)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有载体 " + code, "There is no site " + code)));
    }

    @Transactional
    Page<AttractionViews.Item> items(
            String plan, String code, @Nullable AttractionState state, @Nullable String owner, long after, int limit) {
        disclosure.require();
        chains.see(plan, code);
        return Page.cut(
                        store.items(plan, code, state, owner, after, limit + 1),
                        limit,
                        item -> OrdinalCursor.encode(item.id()))
                .map(AttractionViews.Item::of);
    }

    @Transactional
    AttractionStore.Item item(String plan, String code, long id) {
        disclosure.require();
        chains.see(plan, code);
        return store.item(plan, code, id).orElseThrow(() -> KeepAttraction.nothing(id));
    }
}
