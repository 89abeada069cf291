package org.planmonitor.projects.output;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;

/** The yearly output values of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/output-values")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rates")
class OutputResource {

    /** A page of values. */
    record OutputValuePage(List<OutputView> items, @Nullable String next) {}

    private final OutputValues values;
    private final Idempotency idempotency;

    OutputResource(OutputValues values, Idempotency idempotency) {
        this.values = values;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOutputValues",
            summary = "A project's yearly output values",
            description =
                    "In the order in which they became known; what another value has replaced says since when. 项目产值记录。")
    @APIResponse(
            responseCode = "200",
            description = "A page of values",
            content = @Content(schema = @Schema(implementation = OutputValuePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath
                    @Parameter(
                            description = "Code of the project",
                            example = "great-wall-intelligent-manufacturing-base")
                    String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(values.page(plan, code, Limits.of(limit), cursor), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "recordOutputValue",
            summary = "Record a yearly output value",
            description =
                    "Expected in a year at full capacity, or actual of a year that has ended. It takes the place of the value before"
                            + " of the same kind and year. 登记产值。")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the value",
            content = @Content(schema = @Schema(implementation = OutputView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The right does not reach this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A negative amount, or a year outside the plan or not ended")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath
                    @Parameter(
                            description = "Code of the project",
                            example = "great-wall-intelligent-manufacturing-base")
                    String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "output-2024")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            OutputRequest value) {
        OutputRequest.Checked checked = value.checked();
        return idempotency.once(key, value, () -> {
            OutputValues.Recorded recorded = values.record(plan, code, checked, WriteCondition.of(headers));
            String list = "/projects/v1/plans/" + plan + "/projects/" + code + "/output-values";
            return Response.created(URI.create(list))
                    .entity(recorded.value())
                    .header(HttpHeaders.ETAG, recorded.tag().quoted())
                    .build();
        });
    }
}
