package org.planmonitor.projects.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanTally;
import org.planmonitor.projects.project.ProjectNumbers;

/** The portfolios of a plan with what stands in them. */
@ApplicationScoped
class Portfolios implements PackSection, PlanTally {

    private static final int FIRST = 10;

    private final EntityManager entities;
    private final ProjectNumbers numbers;

    Portfolios(EntityManager entities, ProjectNumbers numbers) {
        this.entities = entities;
        this.numbers = numbers;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        int ordinal = 0;
        for (Named portfolio : pack.portfolios()) {
            entities.persist(
                    new PortfolioEntity(plan.code(), portfolio.code(), ++ordinal, portfolio.name(), pack.sharing()));
        }
        entities.flush();
    }

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        return Map.of("portfolios", (long) visible(plan, visible).size());
    }

    List<PortfolioView> list(String plan, Set<Sharing> visible) {
        Map<String, ProjectNumbers.Group> byPortfolio = numbers.byPortfolio(plan, visible);
        return visible(plan, visible).stream()
                .map(portfolio -> new PortfolioView(
                        portfolio.code,
                        portfolio.name(),
                        byPortfolio.getOrDefault(portfolio.code, ProjectNumbers.Group.EMPTY)))
                .toList();
    }

    private List<PortfolioEntity> visible(String plan, Set<Sharing> visible) {
        return entities.createQuery(
                        "from Portfolio p where p.plan = :plan and p.sharing in :visible order by p.ordinal",
                        PortfolioEntity.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getResultList();
    }
}
