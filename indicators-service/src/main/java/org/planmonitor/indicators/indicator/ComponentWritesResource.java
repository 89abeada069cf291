package org.planmonitor.indicators.indicator;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.kit.conditional.WriteCondition;

/** Changes of single components of indicators over HTTP; each is a new version of the indicator. */
@Path("/indicators/v1/plans/{plan}/indicators/{code}/components/{component}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Without the permission definition:write")
@APIResponse(responseCode = "404", description = "No such plan, indicator or component, or not visible")
@APIResponse(
        responseCode = "409",
        description = "Taken already, still needed by others, or the same request is still running")
@APIResponse(
        responseCode = "422",
        description = "It does not agree with the plan, or changes what is fixed; every place is named")
class ComponentWritesResource {

    private final IndicatorWrites writes;

    ComponentWritesResource(IndicatorWrites writes) {
        this.writes = writes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putComponent",
            summary = "Add a component, or define one otherwise",
            description = "新增分项或修改其定义：用 If-Match 给出指标的 ETag。标识序列的内容（累计方式、计量单位）在有数值后不可更改。 If-Match names the ETag of the"
                    + " indicator. What identifies a series (accumulation, unit) is fixed once it has figures.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator from now on",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response putComponent(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @RestPath @Parameter(description = "Code of the component", example = "gdp-growth") String component,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfComponent.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        return IndicatorWrites.answer(writes.putComponent(plan, code, component, condition, body), plan, code, false);
    }

    @PUT
    @Path("baseline")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putBaseline",
            summary = "Say otherwise where a component started from",
            description = "修改分项的基期值：用 If-Match 给出指标的 ETag。评估结论自此刻起据此计算。 If-Match names the ETag of the indicator."
                    + " Verdicts reckon with it from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator from now on",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response putBaseline(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @RestPath @Parameter(description = "Code of the component", example = "gdp-growth") String component,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WriteDefinition.OfBaseline.class)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        return IndicatorWrites.answer(writes.putBaseline(plan, code, component, condition, body), plan, code, false);
    }

    @DELETE
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawComponent",
            summary = "Withdraw a component",
            description = "撤回分项：用 If-Match 给出指标的 ETag。该分项的数值保留。 If-Match names the ETag of the indicator. The figures"
                    + " of the component stay.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator from now on",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "412", description = "What stands is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @RestPath @Parameter(description = "Code of the component", example = "gdp-growth") String component,
            @QueryParam("reason") @Parameter(description = "Why", example = "no longer surveyed") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        return IndicatorWrites.answer(
                writes.withdrawComponent(plan, code, component, condition, Administration.why(reason)),
                plan,
                code,
                false);
    }
}
