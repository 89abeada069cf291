package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** By what a list of figures can be narrowed, and the instant it is as of. */
final class ObservationFilter {

    @QueryParam("component")
    @Parameter(description = "Only of this component", example = "gdp-growth")
    @Nullable
    String component;

    @QueryParam("region")
    @Parameter(description = "Only of this region of the plan", example = "140100")
    @Nullable
    String region;

    @QueryParam("from")
    @Parameter(description = "First period", example = "2021")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Last period", example = "2025")
    @Nullable
    String to;

    @QueryParam("accumulation")
    @Parameter(
            description = "Only of series that add up so: STOCK, PERIOD, YEAR_TO_DATE, PLAN_TO_DATE",
            example = "PERIOD")
    @Nullable
    String accumulation;

    @QueryParam("forecast")
    @Parameter(description = "true: forecasts; otherwise actual figures", example = "false")
    @Nullable
    String forecast;

    @QueryParam("asOf")
    @Parameter(description = "As it was known at this instant; now when absent", example = "2024-01-01T00:00:00Z")
    @Nullable
    String asOf;

    @QueryParam("limit")
    @Parameter(description = "Page size, 1 to 500", example = "50")
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before; it keeps that page's instant")
    @Nullable
    String cursor;

    @Nullable
    Period first() {
        return from == null ? null : Periods.parameter("from", from);
    }

    @Nullable
    Period last() {
        return to == null ? null : Periods.parameter("to", to);
    }

    @Nullable
    Accumulation accumulation() {
        return Choice.of("accumulation", accumulation, Accumulation.class);
    }

    boolean forecasts() {
        return Boolean.TRUE.equals(Choice.flag("forecast", forecast));
    }

    @Nullable
    Position position() {
        return cursor == null ? null : Position.of(cursor);
    }

    /** Whether this asks for the first page of what stands now. */
    boolean asksForNow() {
        return asOf == null && cursor == null;
    }

    VintageQuery query(long planId, Instant known, Set<Sharing> visible, @Nullable SubjectRef subject) {
        return new VintageQuery(
                planId,
                known,
                visible,
                subject,
                component,
                region,
                forecasts(),
                first(),
                last(),
                accumulation(),
                Set.of(),
                Set.of());
    }

    /** Refuses a region or a component that the plan does not have: an empty list would be a lie. */
    void checkAgainst(PlanDefinition plan, @Nullable Subject subject) {
        String inRegion = region;
        if (inRegion != null) {
            Cells.requireRegion(plan, inRegion);
        }
        String ofComponent = component;
        if (ofComponent != null
                && subject != null
                && subject.component(ofComponent).isEmpty()) {
            Text message = new Text("没有分项 " + ofComponent, "There is no component " + ofComponent);
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter("component", "COMPONENT_UNKNOWN", message)));
        }
    }
}
