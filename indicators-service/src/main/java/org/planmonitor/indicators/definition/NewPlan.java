package org.planmonitor.indicators.definition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** A plan to begin with: what it is and its regions; everything else may follow. */
public record NewPlan(
        PackPlan plan,
        List<Region> regions,
        @Nullable List<Category> categories,
        @Nullable List<ReportingUnit> reportingUnits,
        @Nullable PackStructure structure) {

    IndicatorsPack pack() {
        return new IndicatorsPack(
                IndicatorsPack.VERSION,
                plan,
                orNone(categories),
                regions,
                orNone(reportingUnits),
                structure == null ? PackStructure.empty(plan.name()) : structure,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
