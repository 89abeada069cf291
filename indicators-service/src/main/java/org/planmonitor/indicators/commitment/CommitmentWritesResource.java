package org.planmonitor.indicators.commitment;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
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

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;

/** Changes of commitments over HTTP. */
@Path("/indicators/v1/plans/{plan}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Without the permission definition:write")
@APIResponse(responseCode = "404", description = "No such plan or commitment, or not visible")
@APIResponse(
        responseCode = "409",
        description = "Taken already, still needed by others, or the same request is still running")
@APIResponse(
        responseCode = "422",
        description = "It does not agree with the plan, or changes what is fixed; every place is named")
class CommitmentWritesResource {

    private final Administration administration;
    private final CommitmentWrites writes;
    private final Idempotency idempotency;

    CommitmentWritesResource(Administration administration, CommitmentWrites writes, Idempotency idempotency) {
        this.administration = administration;
        this.writes = writes;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Transactional
    @Operation(
            operationId = "createCommitment",
            summary = "Define a commitment",
            description = "定义承诺，采用规划包中的格式，排在其他承诺之后。自此刻起记录在案；按此前时刻查询，结果不变。 In the form it has in a plan pack, after the"
                    + " others. Known from now on; answers as of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "201",
            description = "The commitment",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response create(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "5b0e-commitment")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfCommitment.class)))
                    @Nullable
                    JsonNode body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            Outcome outcome = administration.create(CommitmentWrites.named(""), plan, body);
            return CommitmentWrites.answer(outcome, plan, Administration.code(body), true);
        });
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putCommitment",
            summary = "Define a commitment otherwise",
            description = "修改承诺的定义：整体写成新版本，旧版本仍可查阅。修改时用 If-Match 给出现行内容的 ETag，首次定义时用 If-None-Match: *。目标值只能通过目标调整改变。 A"
                    + " new version of the whole; the older ones stay readable. If-Match with the ETag of what stands,"
                    + " or If-None-Match: * to define it first. A target changes by amendment only.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment from now on, or the same again: then nothing was written",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "201", description = "Defined")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfCommitment.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        Outcome outcome = administration.put(CommitmentWrites.named(code), plan, code, condition, body);
        return CommitmentWrites.answer(outcome, plan, code, condition instanceof WriteCondition.MustNotExist);
    }

    @PUT
    @Path("{code}/baseline")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putCommitmentBaseline",
            summary = "Say otherwise where a commitment started from",
            description = "修改承诺的基期值：用 If-Match 给出承诺的 ETag。评估结论自此刻起据此计算。 If-Match names the ETag of the commitment."
                    + " Verdicts reckon with it from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment from now on",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response putBaseline(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfBaseline.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        return CommitmentWrites.answer(writes.putBaseline(plan, code, condition, body), plan, code, false);
    }

    @DELETE
    @Path("{code}")
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Withdraw a commitment",
            description = "撤回承诺：自此刻起不再有此定义。其各版本与数值保留；按此前时刻查询，结果不变。 It is not defined any more from now on. Its versions"
                    + " and figures stay, and answers as of earlier instants are the same.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @QueryParam("reason") @Parameter(description = "Why", example = "printed by mistake") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        return Answers.withdrawn(administration.withdraw(CommitmentWrites.named(code), plan, code, condition, reason));
    }
}
