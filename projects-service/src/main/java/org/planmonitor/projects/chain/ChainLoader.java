package org.planmonitor.projects.chain;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the chains of a pack. */
@ApplicationScoped
class ChainLoader implements PackSection {

    private static final int AFTER_PROJECTS = 30;

    private final EntityManager entities;
    private final AuditTrail audit;

    ChainLoader(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        Map<String, Text> tiers = pack.chainTiers().stream().collect(Collectors.toMap(Named::code, Named::name));
        int ordinal = 0;
        for (PackChain source : pack.chains()) {
            ChainEntity chain = new ChainEntity();
            chain.plan = plan.code();
            chain.code = source.code();
            chain.ordinal = ++ordinal;
            chain.nameZh = source.name().zh();
            chain.nameEn = source.name().en();
            Text tier = tiers.getOrDefault(source.tier(), Text.same(source.tier()));
            chain.tier = source.tier();
            chain.tierZh = tier.zh();
            chain.tierEn = tier.en();
            chain.source = source.source();
            chain.sharing = pack.sharing(source.sharing());
            fill(chain, source);
            entities.persist(chain);
            audit.record("chain", plan.code() + "/" + chain.code, "chain.loaded", null, ChainView.of(chain));
        }
        entities.flush();
    }

    private static void fill(ChainEntity chain, PackChain source) {
        source.nodes()
                .forEach(node -> chain.nodes.add(
                        new Rows.Node(node.code(), node.name().zh(), node.name().en(), node.position(), node.quote())));
        source.edges().forEach(edge -> chain.edges.add(new Rows.Edge(edge.from(), edge.to(), edge.basis())));
        source.sequences()
                .forEach(sequence ->
                        chain.sequences.add(new Rows.Sequence(sequence.code(), sequence.quote(), sequence.stages())));
        chain.enterprises.addAll(source.enterprises());
        chain.platforms.addAll(source.platforms());
        source.goals()
                .forEach(goal -> chain.goals.add(
                        new Rows.Goal(goal.text().zh(), goal.text().en(), goal.quote())));
    }
}
