package org.planmonitor.indicators.definition;

import java.util.List;

import org.planmonitor.indicators.plan.AnnualPlanDefinition;
import org.planmonitor.indicators.plan.DocumentReference;

/** The plan of one year (年度计划) as it is written down. */
public record AnnualPlan(int year, DocumentReference document, List<AnnualPlanDefinition.Value> values) {

    public AnnualPlan {
        values = List.copyOf(values);
    }
}
