package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.PlanTally;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.versions.Stored;

/** The chains of a plan, read: as they stand, or as they were known at an instant. */
@ApplicationScoped
class Chains implements PlanTally {

    private final Plans plans;
    private final ChainStore store;
    private final Recordings recordings;
    private final Disclosure disclosure;

    Chains(Plans plans, ChainStore store, Recordings recordings, Disclosure disclosure) {
        this.plans = plans;
        this.store = store;
        this.recordings = recordings;
        this.disclosure = disclosure;
    }

    /** A chain with its tag. */
    record Tagged(ChainView chain, EntityTag tag) {}

    /** A version with the tag of the chain at that version. */
    record TaggedVersion(ChainVersion version, EntityTag tag) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        return Map.of("chains", store.documents().count(plan, visible));
    }

    @Transactional
    Page<ChainView.Item> page(String plan, @Nullable String asOf, long after, int limit) {
        plans.require(plan);
        var at = recordings.asOf(plan, asOf);
        Map<String, Text> tiers = store.tiers(plan);
        return Page.cut(
                        store.documents().page(plan, plans.visible(), at, after, limit + 1, ""),
                        limit,
                        stored -> OrdinalCursor.encode(stored.ordinal()))
                .map(stored -> ChainView.item(stored, tiers));
    }

    @Transactional
    Tagged one(String plan, String code, @Nullable String asOf) {
        return tagged(require(plan, code, asOf), plans.visible());
    }

    /** The version of an instant with what this reader may see; 404 where there was none or the reader may not see it. */
    @Transactional
    Stored<PackChain> require(String plan, String code, @Nullable String asOf) {
        plans.require(plan);
        return store.documents()
                .find(plan, code, plans.visible(), recordings.asOf(plan, asOf))
                .map(stored -> shown(stored, plans.visible()))
                .orElseThrow(() -> nothing(code));
    }

    @Transactional
    Page<ChainVersion.Item> versions(String plan, String code, long after, int limit) {
        require(plan, code, null);
        return Page.cut(
                        store.documents().versions(plan, code, after, limit + 1),
                        limit,
                        stored -> OrdinalCursor.encode(stored.version()))
                .map(ChainVersion.Item::of);
    }

    @Transactional
    TaggedVersion version(String plan, String code, int number) {
        plans.require(plan);
        Stored<PackChain> stored = store.documents()
                .version(plan, code, number, plans.visible())
                .orElseThrow(() -> nothing(code + " " + number));
        return new TaggedVersion(ChainVersion.of(shown(stored, plans.visible())), tag(stored, plans.visible()));
    }

    Tagged tagged(Stored<PackChain> stored, Set<Sharing> visible) {
        return new Tagged(ChainView.of(shown(stored, visible), store.tiers(stored.plan())), tag(stored, visible));
    }

    /** Two readers who see different parts of a version have different tags. */
    EntityTag tag(Stored<PackChain> stored, Set<Sharing> visible) {
        Stored<PackChain> shown = shown(stored, visible);
        List<String> projects = projects(shown.content());
        return EntityTag.of(stored.plan(), stored.code(), stored.version(), disclosure.isOpen(), projects);
    }

    private Stored<PackChain> shown(Stored<PackChain> stored, Set<Sharing> visible) {
        Set<String> seen = store.projects(stored.plan(), projects(stored.content()), visible);
        return Shown.to(stored, seen, disclosure.isOpen());
    }

    private static List<String> projects(PackChain chain) {
        return chain.nodes().stream()
                .flatMap(node -> node.projects().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static ProblemException nothing(String what) {
        return ProblemException.notFound(new Text("没有产业链 " + what, "There is no chain " + what));
    }
}
