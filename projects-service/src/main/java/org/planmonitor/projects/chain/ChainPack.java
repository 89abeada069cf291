package org.planmonitor.projects.chain;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.versions.Stored;

/** Chains, in and out of a pack. What a pack says of a chain has been known since the plan was printed. */
@ApplicationScoped
class ChainPack implements PackSection, PackExport {

    private static final int AFTER_PROJECTS = 30;

    private final ChainStore store;
    private final TellChain telling;
    private final CurrentCaller caller;
    private final PackJson json;

    ChainPack(ChainStore store, TellChain telling, CurrentCaller caller, PackJson json) {
        this.store = store;
        this.telling = telling;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        pack.chainTiers().forEach(tier -> store.addTier(plan.code(), tier.code(), tier.name()));
        Instant printed = plan.printedOn().atStartOfDay(plan.timeZone()).toInstant();
        for (PackChain source : pack.chains()) {
            int ordinal = store.documents().open(plan.code(), source.code(), pack.sharing(source.sharing()));
            Stored<PackChain> first = new Stored<>(
                    plan.code(),
                    source.code(),
                    ordinal,
                    pack.sharing(source.sharing()),
                    1,
                    printed,
                    null,
                    null,
                    caller.get().subject(),
                    source);
            store.add(first);
            telling.tell(plan, null, first, "chain.loaded");
        }
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<JsonNode> chains = store.documents().latest(plan.code(), "").stream()
                .map(stored -> json.of(stored.content()))
                .toList();
        if (!chains.isEmpty()) {
            pack.putArray("chains").addAll(chains);
        }
    }
}
