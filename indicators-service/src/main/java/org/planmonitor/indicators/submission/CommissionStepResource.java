package org.planmonitor.indicators.submission;

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

/** The steps of the commission: return, approve, release. */
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
class CommissionStepResource {

    private final Steps steps;
    private final Idempotency idempotency;

    CommissionStepResource(Steps steps, Idempotency idempotency) {
        this.steps = steps;
        this.idempotency = idempotency;
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"observation:return", "observation:sign", "observation:release"})
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "returnSubmission",
            summary = "Give a submission back to its department",
            description =
                    "By the head of the department before he signs, by the reviewer before and after approval, by the releaser"
                            + " instead of releasing; with comments at rows. With rows, only those go back. 退回。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "403", description = "Without the permission for it in this state")
    @APIResponse(
            responseCode = "409",
            description = "It is with its department, released or withdrawn, or the same request is still running")
    @APIResponse(responseCode = "422", description = "Rows that the submission does not have")
    public Response giveBack(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-return")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "Why",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Review.class),
                                            example =
                                                    "{\"rowComments\": {\"r1\": \"Compare with the annual report, page 3\"}}"))
                    StepBodies.Review body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(plan, steps.take(plan, Step.RETURN, body.order(Step.RETURN, id, condition))));
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:approve")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "approveSubmission",
            summary = "Approve a signed submission",
            description =
                    "By a reviewer who had no hand in it: who drafted, submitted or signed it may not. With rows, only those are"
                            + " approved. 审核通过。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:approve, or the caller had a hand in it")
    @APIResponse(responseCode = "409", description = "It is not signed, or the same request is still running")
    @APIResponse(responseCode = "422", description = "Rows that the submission does not have")
    public Response approve(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-approve")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "A word to it",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Review.class),
                                            example = "{\"comment\": \"Checked against the ledger\"}"))
                    StepBodies.Review body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(plan, steps.take(plan, Step.APPROVE, body.order(Step.APPROVE, id, condition))));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("observation:release")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the submission that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "releaseSubmission",
            summary = "Publish an approved submission",
            description =
                    "By somebody else than its approver. All figures are published in one transaction at one instant; where another"
                            + " figure stands than when its row was written nothing is, and the differences are told. 发布。")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission observation:release, or the caller has approved it")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not approved; figures have changed since, and what stands now is said; or the same request is still"
                            + " running")
    @APIResponse(responseCode = "422", description = "Rows that the submission does not have")
    public Response release(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the submission", example = "0199a1b2-0000-7000-8000-000000000001")
                    UUID id,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-release")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "A word to it",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StepBodies.Review.class),
                                            example = "{\"comment\": null}"))
                    StepBodies.Review body) {
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                body,
                () -> Answers.stepped(plan, steps.take(plan, Step.RELEASE, body.order(Step.RELEASE, id, condition))));
    }
}
