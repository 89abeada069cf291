package org.planmonitor.projects.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The plans, for the other features: a plan that the caller may not see does not exist for them. */
@ApplicationScoped
public class Plans {

    private final EntityManager entities;
    private final PlanRows rows;
    private final CurrentCaller caller;
    private final SimulatedMark mark;
    private final Instance<PlanTally> tallies;

    Plans(
            EntityManager entities,
            PlanRows rows,
            CurrentCaller caller,
            SimulatedMark mark,
            @Any Instance<PlanTally> tallies) {
        this.entities = entities;
        this.rows = rows;
        this.caller = caller;
        this.mark = mark;
        this.tallies = tallies;
    }

    /** The plan that a request is about, or 404; from here on the answer says so when the plan is simulated. */
    @Transactional
    public KnownPlan require(String code) {
        KnownPlan plan = find(code)
                .filter(known -> visible().contains(known.sharing()))
                .orElseThrow(() -> ProblemException.notFound(new Text("没有规划 " + code, "There is no plan " + code)));
        if (plan.simulated()) {
            mark.set();
        }
        return plan;
    }

    /** The plan, whoever asks. */
    @Transactional
    public Optional<KnownPlan> find(String code) {
        return rows.find(code);
    }

    /** The plan, held until the transaction ends, so that one of several replicas does what is done once for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownPlan> lock(String code) {
        return Optional.ofNullable(entities.find(PlanEntity.class, code, LockModeType.PESSIMISTIC_WRITE))
                .map(PlanEntity::known);
    }

    /** The divisions of a plan by code, in the order of the plan. */
    @Transactional
    public Map<String, Division> divisions(String plan) {
        Map<String, Division> divisions = new LinkedHashMap<>();
        entities.createQuery("from PlanRegion r where r.plan = :plan order by r.ordinal", RegionEntity.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(RegionEntity::division)
                .forEach(division -> divisions.put(division.code(), division));
        return divisions;
    }

    /** What the present caller may see. */
    public Set<Sharing> visible() {
        return caller.get().visible();
    }

    List<KnownPlan> after(String code, int most) {
        return rows.after(code, visible(), most);
    }

    PlanCounts counts(String plan, Set<Sharing> visible) {
        Map<String, Long> numbers = new HashMap<>();
        tallies.forEach(tally -> numbers.putAll(tally.of(plan, visible)));
        return PlanCounts.of(numbers);
    }

    void store(KnownPlan plan, List<Division> divisions) {
        PlanEntity entity = entities.find(PlanEntity.class, plan.code());
        if (entity == null) {
            entity = new PlanEntity(plan.code());
            entity.take(plan);
            entities.persist(entity);
        } else {
            entity.take(plan);
        }
        for (int ordinal = 0; ordinal < divisions.size(); ordinal++) {
            entities.merge(new RegionEntity(plan.code(), divisions.get(ordinal), ordinal));
        }
        entities.flush();
    }
}
