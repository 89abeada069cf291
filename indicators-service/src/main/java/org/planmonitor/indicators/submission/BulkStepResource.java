package org.planmonitor.indicators.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.idempotency.Idempotency;

/** One step of the commission with many submissions. */
@Path("/indicators/v1/plans/{plan}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
@APIResponse(responseCode = "400", description = "A body or header that is missing, unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or submission, or not visible")
class BulkStepResource {

    private static final String EXAMPLE = """
            {"mode": "VALID_ROWS", "comment": "First half", "items": [{"key": "1", "submission": "0199a1b2-0000-7000-8000-000000000001", "ifMatch": "\\"p3Jm0TQpV0W2cQ2dXrGq3A\\""}]}""";

    private final Bulk bulk;
    private final Idempotency idempotency;

    BulkStepResource(Bulk bulk, Idempotency idempotency) {
        this.bulk = bulk;
        this.idempotency = idempotency;
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:return")
    @Operation(
            operationId = "returnSubmissions",
            summary = "Give many submissions back",
            description = "Each with its comment and comments at rows; with rows, only those go back. 批量退回。")
    @APIResponse(
            responseCode = "200",
            description = "What came of each item, under the caller's key",
            content = @Content(schema = @Schema(implementation = Bulk.Answer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:return, or not one item may be taken by this caller")
    @APIResponse(
            responseCode = "409",
            description = "ALL_OR_NOTHING, and the step cannot be taken with every item: errors[] names them; or the"
                    + " same request is still running")
    @APIResponse(responseCode = "412", description = "ALL_OR_NOTHING, and items have changed since they were read")
    @APIResponse(responseCode = "422", description = "ALL_OR_NOTHING, and rows are named that there are not")
    public Response giveBack(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-bulk-return")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The items",
                            required = true,
                            content = @Content(schema = @Schema(implementation = BulkBody.class), example = EXAMPLE))
                    BulkBody body) {
        return idempotency.once(
                key, body, () -> Response.ok(bulk.take(plan, Step.RETURN, body)).build());
    }

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:approve")
    @Operation(
            operationId = "approveSubmissions",
            summary = "Approve many submissions",
            description = "In one transaction, whatever their size. 批量审核。")
    @APIResponse(
            responseCode = "200",
            description = "What came of each item, under the caller's key",
            content = @Content(schema = @Schema(implementation = Bulk.Answer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:approve, or not one item may be taken by this caller")
    @APIResponse(
            responseCode = "409",
            description = "ALL_OR_NOTHING, and the step cannot be taken with every item: errors[] names them; or the"
                    + " same request is still running")
    @APIResponse(responseCode = "412", description = "ALL_OR_NOTHING, and items have changed since they were read")
    @APIResponse(responseCode = "422", description = "ALL_OR_NOTHING, and rows are named that there are not")
    public Response approve(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-bulk-approve")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The items",
                            required = true,
                            content = @Content(schema = @Schema(implementation = BulkBody.class), example = EXAMPLE))
                    BulkBody body) {
        return idempotency.once(
                key,
                body,
                () -> Response.ok(bulk.take(plan, Step.APPROVE, body)).build());
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:release")
    @Operation(
            operationId = "releaseSubmissions",
            summary = "Publish many approved submissions",
            description = "All figures of the call in one transaction at one instant. 批量发布。")
    @APIResponse(
            responseCode = "200",
            description = "What came of each item, under the caller's key",
            content = @Content(schema = @Schema(implementation = Bulk.Answer.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:release, or not one item may be taken by this caller")
    @APIResponse(
            responseCode = "409",
            description = "ALL_OR_NOTHING, and the step cannot be taken with every item: errors[] names them; or the"
                    + " same request is still running")
    @APIResponse(responseCode = "412", description = "ALL_OR_NOTHING, and items have changed since they were read")
    @APIResponse(responseCode = "422", description = "ALL_OR_NOTHING, and rows are named that there are not")
    public Response release(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-bulk-release")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The items",
                            required = true,
                            content = @Content(schema = @Schema(implementation = BulkBody.class), example = EXAMPLE))
                    BulkBody body) {
        return idempotency.once(
                key,
                body,
                () -> Response.ok(bulk.take(plan, Step.RELEASE, body)).build());
    }
}
