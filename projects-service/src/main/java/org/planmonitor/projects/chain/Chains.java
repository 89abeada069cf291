package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.PlanTally;

/** The chains of a plan, read. */
@ApplicationScoped
class Chains implements PlanTally {

    private final EntityManager entities;

    Chains(EntityManager entities) {
        this.entities = entities;
    }

    /** A chain with its tag. */
    record Tagged(ChainView chain, EntityTag tag) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        long chains = entities.createQuery(
                        "select count(c) from Chain c where c.plan = :plan and c.sharing in :visible", Long.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getSingleResult();
        return Map.of("chains", chains);
    }

    @Transactional
    Page<ChainView.Item> page(String plan, Set<Sharing> visible, long after, int limit) {
        List<ChainView.Item> rows = entities.createQuery(
                        "select c.ordinal, c.code, c.nameZh, c.nameEn, c.tier, c.tierZh, c.tierEn, size(c.nodes), size(c.edges)"
                                + " from Chain c where c.plan = :plan and c.sharing in :visible and c.ordinal > :after"
                                + " order by c.ordinal",
                        ChainView.ItemRow.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .setParameter("after", (int) Math.min(after, Integer.MAX_VALUE))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(ChainView.ItemRow::item)
                .toList();
        return Page.cut(rows, limit, item -> OrdinalCursor.encode(item.number()));
    }

    @Transactional
    Tagged require(String plan, String code, Set<Sharing> visible) {
        ChainEntity chain = entities.createQuery(
                        "from Chain c where c.plan = :plan and c.code = :code and c.sharing in :visible",
                        ChainEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setParameter("visible", visible)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有产业链 " + code, "There is no chain " + code)));
        return new Tagged(ChainView.of(chain), EntityTag.of(plan, code, chain.version));
    }
}
