package org.planmonitor.reports.correction;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** Correction requests over HTTP. */
@Path("/reports/v1/plans/{plan}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "corrections", description = "数据校核与更正申请 · Requests to check and correct data, answered within working days")
class CorrectionResource {

    private final Corrections corrections;
    private final KnownPlans plans;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CorrectionResource(Corrections corrections, KnownPlans plans, Idempotency idempotency, CurrentCaller caller) {
        this.corrections = corrections;
        this.plans = plans;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCorrections",
            summary = "Correction requests, the ones due first",
            description = "本人提出的申请；负责答复者可见全部。 Those that the caller has made; who answers them sees all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of requests",
            content = @Content(schema = @Schema(implementation = CorrectionPage.class)))
    @APIResponse(responseCode = "400", description = "Bad state, limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Only in this state", example = "RECEIVED") @Nullable
                    CorrectionState state,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        require(plan);
        return Pages.response(corrections.page(plan, state, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getCorrection",
            summary = "One correction request",
            description = "单个更正申请及其答复期限。 With the working day by which it is to be answered.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such request, or not for the caller to see")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the request", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers) {
        CorrectionView view = corrections.one(plan, id);
        return Conditional.get(headers, EntityTag.of(view), view);
    }

    @GET
    @Path("{id}/history")
    @Authenticated
    @Operation(
            operationId = "listCorrectionHistory",
            summary = "Every step of a request",
            description = "申请的全部版本，新的在前。 Newest first; a request has a handful of steps.")
    @APIResponse(
            responseCode = "200",
            description = "All versions",
            content = @Content(schema = @Schema(implementation = CorrectionPage.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such request, or not for the caller to see")
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the request", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context UriInfo uri) {
        return Pages.response(Page.whole(corrections.history(plan, id)), uri);
    }

    @POST
    @Transactional
    @Authenticated
    @Operation(
            operationId = "askCorrection",
            summary = "Ask that something be checked and corrected",
            description =
                    "提出数据校核申请，答复期限按工作日计算。 Of an indicator, a commitment or a project; answered by dueOn, counted in working days of the official calendar.")
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Response ask(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "correction-1")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            CorrectionRequest request) {
        require(plan);
        return idempotency.once(key, request, () -> {
            CorrectionView made = corrections.ask(plan, plans.timeZone(plan), request);
            return Conditional.created(URI.create(made.href()), EntityTag.of(made), made);
        });
    }

    @PUT
    @Path("{id}/answer")
    @PermissionsAllowed(Corrections.ANSWER)
    @Operation(
            operationId = "answerCorrection",
            summary = "Answer a request",
            description =
                    "答复申请：接受、已更正或不予更正，附理由。 Accepted, corrected or rejected, with the reason; each answer is another version.")
    @Parameter(
            name = "If-Match",
            in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.HEADER,
            required = true,
            description = "ETag of the request as it was read",
            example = "\"3f2a\"")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no correction:answer")
    @APIResponse(responseCode = "404", description = "No such request")
    @APIResponse(responseCode = "409", description = "Its state does not allow this answer")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response answer(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the request", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers,
            AnswerRequest request) {
        CorrectionView answered = corrections.answer(plan, id, request, WriteCondition.of(headers));
        return Conditional.put(false, URI.create(answered.href()), EntityTag.of(answered), answered);
    }

    private void require(String plan) {
        plans.require(plan, caller.get().visible());
    }

    /** Names the page's type for the document. */
    record CorrectionPage(
            List<CorrectionView> items, @Nullable String next) {}
}
