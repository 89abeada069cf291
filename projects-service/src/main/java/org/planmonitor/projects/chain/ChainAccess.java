package org.planmonitor.projects.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.versions.Stored;

/** The door to chains for features that hang something on one. */
@ApplicationScoped
public class ChainAccess {

    private final Chains chains;
    private final ChainStore store;
    private final Plans plans;

    ChainAccess(Chains chains, ChainStore store, Plans plans) {
        this.chains = chains;
        this.store = store;
        this.plans = plans;
    }

    /** The chain as it stands; 404 when there is none or the caller may not see it. */
    @Transactional
    public ChainFacts see(String plan, String code) {
        return facts(chains.require(plan, code, null));
    }

    /** The same, held until the transaction ends: what is concluded from it stays true until it is stored. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChainFacts lock(String plan, String code) {
        return store.documents()
                .lock(plan, code, plans.visible())
                .map(this::facts)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有产业链 " + code, "There is no chain " + code)));
    }

    ChainFacts facts(Stored<PackChain> stored) {
        Set<String> divisions = plans.divisions(stored.plan()).keySet();
        ChainReading reading = new ChainReading(stored, divisions, Map.of());
        PackChain chain = stored.content();
        Map<String, ChainFacts.Link> links = new LinkedHashMap<>();
        chain.nodes()
                .forEach(node -> links.put(
                        node.code(),
                        new ChainFacts.Link(
                                node.code(),
                                node.name(),
                                Coverage.of(node.coverage()) == Coverage.CONFIRMED,
                                Coverage.of(node.coverage()) == Coverage.MISSING,
                                reading.firmsAt(node.code()).stream()
                                        .map(PackChain.Firm::creditCode)
                                        .toList(),
                                node.projects())));
        return new ChainFacts(
                stored.plan(),
                stored.code(),
                chain.name(),
                stored.sharing(),
                reading.owner(),
                links,
                chain.firms().stream()
                        .map(firm -> new ChainFacts.Firm(
                                firm.creditCode(),
                                firm.name(),
                                reading.local(firm),
                                firm.site(),
                                firm.leads(),
                                firm.roles().stream()
                                        .anyMatch(role -> role.role().equals("CORE"))))
                        .toList(),
                chain.demands(),
                chain.firms().stream()
                        .filter(PackChain.Firm::leads)
                        .collect(Collectors.toMap(PackChain.Firm::creditCode, leader -> suppliers(leader, reading))));
    }

    private static List<String> suppliers(PackChain.Firm leader, ChainReading reading) {
        return leader.roles().stream()
                .flatMap(role -> reading.network().upstream(role.node()).stream())
                .distinct()
                .flatMap(node -> reading.firmsAt(node).stream())
                .map(PackChain.Firm::creditCode)
                .filter(code -> !code.equals(leader.creditCode()))
                .distinct()
                .toList();
    }
}
