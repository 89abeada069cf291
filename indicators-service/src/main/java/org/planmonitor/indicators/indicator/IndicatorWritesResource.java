package org.planmonitor.indicators.indicator;

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

/** Changes of indicators over HTTP. */
@Path("/indicators/v1/plans/{plan}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Without the permission definition:write")
@APIResponse(responseCode = "404", description = "No such plan or indicator, or not visible")
@APIResponse(
        responseCode = "409",
        description = "Taken already, still needed by others, or the same request is still running")
@APIResponse(
        responseCode = "422",
        description = "It does not agree with the plan, or changes what is fixed; every place is named")
class IndicatorWritesResource {

    private final Administration administration;
    private final Idempotency idempotency;

    IndicatorWritesResource(Administration administration, Idempotency idempotency) {
        this.administration = administration;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Transactional
    @Operation(
            operationId = "createIndicator",
            summary = "Define an indicator",
            description = "定义指标，采用规划包中的格式。自此刻起记录在案；按此前时刻查询，结果不变。 In the form it has in a plan pack. Known from now on;"
                    + " answers as of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "201",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Response create(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "5b0e-indicator")
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfIndicator.class)))
                    @Nullable
                    JsonNode body) {
        return idempotency.once(key, String.valueOf(body), () -> {
            Outcome outcome = administration.create(IndicatorWrites.named(""), plan, body);
            return IndicatorWrites.answer(outcome, plan, Administration.code(body), true);
        });
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putIndicator",
            summary = "Define an indicator otherwise",
            description = "修改指标的定义：整体写成新版本，旧版本仍可查阅。修改时用 If-Match 给出现行内容的 ETag，首次定义时用 If-None-Match: *。目标值只能通过目标调整改变。 A"
                    + " new version of the whole; the older ones stay readable. If-Match with the ETag of what stands,"
                    + " or If-None-Match: * to define it first. A target changes by amendment only.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator from now on, or the same again: then nothing was written",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "201", description = "Defined")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfIndicator.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        Outcome outcome = administration.put(IndicatorWrites.named(code), plan, code, condition, body);
        return IndicatorWrites.answer(outcome, plan, code, condition instanceof WriteCondition.MustNotExist);
    }

    @DELETE
    @Path("{code}")
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawIndicator",
            summary = "Withdraw an indicator",
            description = "撤回指标：自此刻起不再有此定义。其各版本与数值保留；按此前时刻查询，结果不变。 It is not defined any more from now on. Its versions"
                    + " and figures stay, and answers as of earlier instants are the same.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @QueryParam("reason") @Parameter(description = "Why", example = "no longer surveyed") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        return Answers.withdrawn(administration.withdraw(IndicatorWrites.named(code), plan, code, condition, reason));
    }
}
