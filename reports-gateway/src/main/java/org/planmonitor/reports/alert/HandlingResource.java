package org.planmonitor.reports.alert;

import java.util.UUID;

import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** What people do with alerts, over HTTP. */
@Path("/reports/v1/plans/{plan}/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
class HandlingResource {

    private final Handling handling;
    private final KnownPlans plans;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HandlingResource(Handling handling, KnownPlans plans, Idempotency idempotency, CurrentCaller caller) {
        this.handling = handling;
        this.plans = plans;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("acknowledgements")
    @Transactional
    @PermissionsAllowed({Handling.HANDLE, Handling.ANSWER})
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "ETag of the alert as it was read",
            example = "\"3f2a\"")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that an alert has been seen",
            description =
                    "确认预警；确认不等于解除，原因消失后自动解除。 It stands until its causes are gone, and goes up as before. Whoever has only alert:answer acknowledges what goes to him or his department.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it stands now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "Neither alert:handle, nor alert:answer and an alert of the caller's")
    @APIResponse(responseCode = "404", description = "No such alert, or not for the caller to see")
    @APIResponse(
            responseCode = "409",
            description = "It was acknowledged, or is over, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response acknowledge(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the alert", example = "3f0e6c1a-9d57-4b0e-8a3c-1d2e3f405162")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "acknowledge-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            Acknowledgement request) {
        require(plan);
        return idempotency.once(key, request, () -> written(handling.acknowledge(target(plan, id, headers), request)));
    }

    @POST
    @Path("assignments")
    @Transactional
    @PermissionsAllowed(Handling.HANDLE)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "ETag of the alert as it was read",
            example = "\"3f2a\"")
    @Operation(
            operationId = "assignAlert",
            summary = "Say who is to see to an alert",
            description =
                    "将预警交办给单位或人员。 A department, a person, or both; the last assignment counts, the earlier ones stay in the history.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it stands now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no alert:handle")
    @APIResponse(responseCode = "404", description = "No such alert, or not for the caller to see")
    @APIResponse(responseCode = "409", description = "It is over, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response assign(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the alert", example = "3f0e6c1a-9d57-4b0e-8a3c-1d2e3f405162")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "assign-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            Assignment request) {
        require(plan);
        return idempotency.once(key, request, () -> written(handling.assign(target(plan, id, headers), request)));
    }

    @POST
    @Path("silences")
    @Transactional
    @PermissionsAllowed(Handling.HANDLE)
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "ETag of the alert as it was read",
            example = "\"3f2a\"")
    @Operation(
            operationId = "silenceAlert",
            summary = "Silence an alert until an instant, with a reason",
            description =
                    "静默预警：在截止时刻前不计数、不升级；须写明理由。 Until then it is not counted and does not go up; if it is raised again before the end, it is silent from the start. Without an end, the silence ends now.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it stands now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no alert:handle")
    @APIResponse(responseCode = "404", description = "No such alert, or not for the caller to see")
    @APIResponse(responseCode = "409", description = "It is over, or the same request is still running")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response silence(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the alert", example = "3f0e6c1a-9d57-4b0e-8a3c-1d2e3f405162")
                    UUID id,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "silence-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            Silence request) {
        require(plan);
        return idempotency.once(key, request, () -> written(handling.silence(target(plan, id, headers), request)));
    }

    private void require(String plan) {
        plans.require(plan, caller.get().visible());
    }

    private static Handling.Target target(String plan, UUID id, HttpHeaders headers) {
        return new Handling.Target(plan, id, WriteCondition.of(headers));
    }

    private static Response written(AlertView alert) {
        return Conditional.written(EntityTag.of(alert), alert);
    }
}
