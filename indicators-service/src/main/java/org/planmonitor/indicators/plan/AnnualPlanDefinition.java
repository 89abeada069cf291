package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the plan of one year (年度国民经济和社会发展计划) expects of the components that it names. */
public record AnnualPlanDefinition(int year, DocumentReference document, List<Value> values, Instant knownSince) {

    public AnnualPlanDefinition {
        values = List.copyOf(values);
    }

    /** The figure that is planned for one component. */
    public record Value(SubjectRef subject, String component, BigDecimal value) {}
}
