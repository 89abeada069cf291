package org.planmonitor.indicators.observation;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** The cell that a URL names, and which of the series of its component and region it is in. */
final class CellPath {

    @RestPath
    @Parameter(description = "Code of the plan", example = "taiyuan-14fyp")
    String plan = "";

    @RestPath
    @Parameter(description = "Code of the indicator or commitment", example = "gdp-growth")
    String code = "";

    @RestPath
    @Parameter(description = "Component", example = "gdp-growth")
    String component = "";

    @RestPath
    @Parameter(description = "Region, GB/T 2260", example = "140100")
    String region = "";

    @RestPath
    @Parameter(description = "Period", example = "2022")
    String period = "";

    @QueryParam("accumulation")
    @Parameter(
            description = "STOCK, PERIOD, YEAR_TO_DATE or PLAN_TO_DATE; the rule's own when absent",
            example = "PERIOD")
    @Nullable
    String accumulation;

    @QueryParam("forecast")
    @Parameter(description = "true for the series of forecasts", example = "false")
    @Nullable
    String forecast;

    Cells.Address of(SubjectType type) {
        return new Cells.Address(new SubjectRef(type, code), component, region, period, accumulation, forecast);
    }
}
