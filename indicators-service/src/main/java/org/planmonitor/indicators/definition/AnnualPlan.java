package org.planmonitor.indicators.definition;

import java.math.BigDecimal;
import java.util.List;

import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.SubjectRef;

/** What the plan of one year (年度国民经济和社会发展计划) expects of the components that it names. */
public record AnnualPlan(int year, DocumentReference document, List<Value> values) {

    public AnnualPlan {
        values = List.copyOf(values);
    }

    /** The figure that is planned for one component. */
    public record Value(SubjectRef subject, String component, BigDecimal value) {}
}
