package org.planmonitor.indicators.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.ObservationReads.ObservationPage;

/** The figures of a whole plan over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "observations",
        description = "观测值 · Observations: figures, when they were known, and every revision; nothing is overwritten.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible, or not known at asOf")
class PlanObservationsResource {

    private final ObservationOperations operations;
    private final ObservationChanges changes;

    PlanObservationsResource(ObservationOperations operations, ObservationChanges changes) {
        this.operations = operations;
        this.changes = changes;
    }

    @GET
    @Path("{plan}/observations")
    @PermitAll
    @Operation(
            operationId = "listObservations",
            summary = "Figures of the whole plan",
            description = "全规划的数值：各单元格在 asOf 时刻已知的最新一次公布，逐序列排列。给出 updatedAfter 时，改为此后的每一次公布，含撤回与预计数，按得知的先后排列：逐条应用，"
                    + "再以答复中的 asOf 接续，即可保持规划的镜像。 The newest publication of each cell that was known at asOf, series by"
                    + " series. With updatedAfter every publication since then instead, withdrawals and forecasts"
                    + " included, in the order in which they became known: apply them and go on with the answer's asOf"
                    + " to keep a mirror of the plan.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures, and the instant it is as of",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    @APIResponse(
            responseCode = "422",
            description = "A region that the plan does not have, or an instant in the future")
    public Response observations(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam ObservationFilter filter,
            @QueryParam("updatedAfter")
                    @Parameter(
                            description = "Only what was published after this instant, as a feed of changes",
                            example = "2026-01-01T00:00:00Z")
                    @Nullable
                    String updatedAfter,
            @Context UriInfo uri) {
        if (updatedAfter != null) {
            return Answers.page(changes.since(plan, updatedAfter, filter), uri);
        }
        return operations.list(plan, null, filter, uri);
    }
}
