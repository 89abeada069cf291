package org.planmonitor.indicators.submission;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;

/** The steps of a department: submit, sign, withdraw. */
@Path("/indicators/v1/plans/{plan}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
@APIResponse(responseCode = "400", description = "A body or header that is missing, unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan or submission, or not visible")
@APIResponse(
        responseCode = "412",
        description = "The submission has changed since it was read; what stands now is said")
@APIResponse(responseCode = "428", description = "No If-Match")
class DepartmentStepResource {

    private final Steps steps;
    private final Idempotency idempotency;

    DepartmentStepResource(Steps steps, Idempotency idempotency) {
        this.steps = steps;
        this.idempotency = idempotency;
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:submit")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "submitSubmission",
            summary = "Hand a draft to the head of the department",
            description =
                    "Every row is checked by the rules of a PUT: what was a warning is an error now, at /rows/{key}/… of the"
                            + " submission. A returned submission may be submitted again as it is. 报送。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:submit, or another department's")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is no draft; a cell is closed, official or no longer as it was when the row was written; or the same"
                            + " request is still running")
    @APIResponse(responseCode = "422", description = "A figure that cannot be published, or no rows")
    public Response submit(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-submit")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "A word to it",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Word.class),
                                            example = "{\"comment\": \"Figures of the annual report\"}"))
                    StepBodies.Word body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(
                        plan, steps.take(plan, Step.SUBMIT, StepOrder.plain(id, condition, body.checked()))));
    }

    @POST
    @Path("{id}/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:sign")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "signSubmission",
            summary = "Sign a submission as head of the department",
            description =
                    "The signatory answers for the figures and is named with time; it goes to the commission. 分管领导签发。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "403", description = "Without the permission observation:sign, or another department's")
    @APIResponse(
            responseCode = "409",
            description = "It does not wait for a signature, or the same request is still running")
    public Response sign(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-sign")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "Who signs",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Signing.class),
                                            example = "{\"name\": \"王某\", \"office\": \"副局长\"}"))
                    StepBodies.Signing body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(
                        plan,
                        steps.take(
                                plan,
                                Step.SIGN,
                                new StepOrder(id, condition, "", body.word(), Map.of(), null, body.signatory()))));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:submit")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "withdrawSubmission",
            summary = "Take a submission back for good",
            description = "Until the commission has approved it. Nothing of it is published; it stays readable. 撤回。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:submit, or another department's")
    @APIResponse(
            responseCode = "409",
            description = "It has been approved, released or withdrawn already, or the same request is still running")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-withdraw")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "A word to it",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Word.class),
                                            example = "{\"comment\": \"Reported by another department\"}"))
                    StepBodies.Word body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(
                        plan, steps.take(plan, Step.WITHDRAW, StepOrder.plain(id, condition, body.checked()))));
    }
}
