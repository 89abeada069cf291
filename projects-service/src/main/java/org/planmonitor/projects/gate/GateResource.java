package org.planmonitor.projects.gate;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;

/** The gates of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/gates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gates", description = "前置条件 · What must be settled before a project may go on")
class GateResource {

    private final Gates gates;
    private final Idempotency idempotency;

    GateResource(Gates gates, Idempotency idempotency) {
        this.gates = gates;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listGates",
            summary = "The gates of a project",
            description =
                    "Every gate on the project's path and procedure, with the stage that it guards and what is settled"
                            + " about it. 项目各项前置条件及办理情况。")
    @APIResponse(
            responseCode = "200",
            description = "A page of gates",
            content = @Content(schema = @Schema(implementation = GatePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-3") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(OrdinalCursor.page(gates.list(plan, code), cursor, Limits.of(limit)), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("project:move")
    @Operation(
            operationId = "recordGate",
            summary = "Record what is settled about a gate",
            description =
                    "For ever: the last record of a gate holds, the ones before stay in the audit trail. The answer carries"
                            + " the project's new ETag. 登记前置条件办理情况。")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the gate as it stands now",
            content = @Content(schema = @Schema(implementation = GateView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not record gates of this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The project has no such gate, the date has not come, or the key was used for another request")
    public Response record(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-3") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "gate-1")
                    @Nullable
                    String key,
            GateRequest request) {
        GateRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            Gates.Recorded recorded = gates.record(plan, code, asked);
            return Response.created(URI.create("/projects/v1/plans/" + plan + "/projects/" + code + "/gates"))
                    .entity(recorded.gate())
                    .header(HttpHeaders.ETAG, recorded.tag().quoted())
                    .build();
        });
    }

    /** Names the page's type for the document. */
    record GatePage(List<GateView> items, @Nullable String next) {}
}
