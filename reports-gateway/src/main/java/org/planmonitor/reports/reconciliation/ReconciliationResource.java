package org.planmonitor.reports.reconciliation;

import java.net.URI;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
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

import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** Results of comparisons over HTTP, and the order to make one now. */
@Path("/reports/v1/plans/{plan}/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
class ReconciliationResource {

    /** Of a large plan every page of every list is asked for, twice. */
    private static final int MOST_SECONDS = 600;

    private final Reconciler reconciler;
    private final ReconciliationStore store;
    private final KnownPlans plans;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReconciliationResource(
            Reconciler reconciler,
            ReconciliationStore store,
            KnownPlans plans,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.reconciler = reconciler;
        this.store = store;
        this.plans = plans;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("events:replay")
    @Operation(
            operationId = "listReconciliations",
            summary = "Whether the read models say what the owners say",
            description = "读模型与数据所有者逐项核对的结果，新的在前。 Results of comparisons, newest first; one is made every day.")
    @APIResponse(
            responseCode = "200",
            description = "A page of results",
            content = @Content(schema = @Schema(implementation = ReconciliationPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    @APIResponse(responseCode = "404", description = "Unknown plan")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        require(plan);
        return Pages.response(store.page(plan, Limits.of(limit), cursor), uri);
    }

    @GET
    @PermissionsAllowed("events:replay")
    @Path("{id}/differences")
    @Operation(
            operationId = "listReconciliationDifferences",
            summary = "Each difference that a comparison found",
            description = "一次核对发现的每处差异。 By kind, code and member: what the models say, and what the owner says.")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences; empty when both sides agree",
            content = @Content(schema = @Schema(implementation = DifferencePage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    @APIResponse(responseCode = "404", description = "Unknown plan, or no such comparison of it")
    public Response differences(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Number of the comparison", example = "1") long id,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        require(plan);
        return Pages.response(store.differences(plan, id, Limits.of(limit), cursor), uri);
    }

    @POST
    @PermissionsAllowed("events:replay")
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Operation(
            operationId = "reconcile",
            summary = "Compare the read models with the owners now",
            description =
                    "立即核对：规划、指标、承诺、项目、堵点、产业链与日历中公开的全部内容。 The plan, indicators, commitments and verdicts, projects, blockers, chains and calendars, as far as they are public; what differs is looked at a second time before it is reported.")
    @APIResponse(
            responseCode = "201",
            description = "Compared; failure says whether an owner could not be asked",
            content = @Content(schema = @Schema(implementation = Reconciliation.class)))
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no events:replay")
    @APIResponse(responseCode = "404", description = "Unknown plan")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response reconcile(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Parameter(
                            description = "Repeating the request with the same key repeats the answer only",
                            required = true,
                            example = "reconcile-2026-11-28")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        require(plan);
        return idempotency.once(key, "reconcile " + plan, () -> {
            Reconciliation made = reconciler.of(plan);
            return Response.created(URI.create(made.href())).entity(made).build();
        });
    }

    private void require(String plan) {
        plans.require(plan, caller.get().visible());
    }

    /** Names the page's type for the document. */
    record ReconciliationPage(
            List<Reconciliation> items, @Nullable String next) {}

    /** The same. */
    record DifferencePage(List<Difference> items, @Nullable String next) {}
}
