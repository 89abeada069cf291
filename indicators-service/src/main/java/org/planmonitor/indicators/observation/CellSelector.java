package org.planmonitor.indicators.observation;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of the series of a component and region a cell is in, where it is not the rule's own. */
final class CellSelector {

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
}
