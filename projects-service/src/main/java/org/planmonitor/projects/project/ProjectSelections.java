package org.planmonitor.projects.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Which projects somebody asks for and may see, for features that read many of them by a statement of their own. */
@ApplicationScoped
public class ProjectSelections {

    private final Plans plans;
    private final LifeCycles lifeCycles;

    ProjectSelections(Plans plans, LifeCycles lifeCycles) {
        this.plans = plans;
        this.lifeCycles = lifeCycles;
    }

    /**
     * A condition on {@code project p} with its named parameters; {@code :visible}, what the caller sees, is one of them.
     *
     * @param plan of which the projects are
     */
    public record Selection(KnownPlan plan, String where, Map<String, Object> parameters) {}

    /** The projects that the list of this query has; 404, 400 and 422 as the list answers. */
    @Transactional
    public Selection of(String plan, ProjectQuery query) {
        KnownPlan known = plans.require(plan);
        LifeCycles.OfPlan cycles = lifeCycles.of(plan);
        Map<String, Division> divisions = query.region == null ? Map.of() : plans.divisions(plan);
        Set<Sharing> visible = plans.visible();
        ProjectFilter filter = query.filter(cycles, cycles.portfolios(), divisions);
        ProjectFilter.Conditions narrowed = filter.conditions();
        ProjectFilter.Conditions said = filter.wordConditions();
        Map<String, Object> parameters = new HashMap<>(narrowed.parameters());
        parameters.putAll(said.parameters());
        parameters.put("plan", plan);
        parameters.put("visible", visible);
        StringBuilder where = new StringBuilder("p.plan = :plan and p.sharing = any (:visible)");
        narrowed.clauses().forEach(clause -> where.append(" and ").append(clause));
        if (!said.clauses().isEmpty()) {
            where.append(" and p.id in (select w.project_id from project_text w where w.plan = :plan and ")
                    .append(String.join(" and ", said.clauses()))
                    .append(')');
        }
        return new Selection(known, where.toString(), Map.copyOf(parameters));
    }
}
