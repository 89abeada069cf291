package org.planmonitor.reports.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;

/** The dashboard for who has not said which plan: one request for all that the first screen shows. */
@Path("/reports/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
class FirstResource {

    private final Responses responses;
    private final CurrentCaller caller;

    FirstResource(Responses responses, CurrentCaller caller) {
        this.responses = responses;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getFirstDashboard",
            summary = "The dashboard of the plan that comes first",
            description =
                    "列表中第一个规划的仪表盘；真实规划在前。 The dashboard of the plan that the list of plans names first: a real one before simulated ones.")
    @APIResponse(
            responseCode = "200",
            description = "The dashboard",
            content = @Content(schema = @Schema(implementation = DashboardView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "asOf is no instant, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "There is no plan yet, or none that is visible to the caller")
    public Response first(
            @Parameter(description = "As known at this instant", example = "2027-01-01T00:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        return responses.first(AsOf.of(asOf), Reader.of(caller.get()), headers);
    }
}
