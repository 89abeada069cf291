package org.planmonitor.reports.access;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** The log of accesses over HTTP. */
@Path("/reports/v1/plans/{plan}/accesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accesses", description = "有条件共享数据的访问记录 · Who has read what is not public, and what for")
class AccessResource {

    private final Accesses accesses;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    AccessResource(Accesses accesses, KnownPlans plans, CurrentCaller caller) {
        this.accesses = accesses;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("access:read")
    @Operation(
            operationId = "listAccesses",
            summary = "Who has read conditional items, and what for",
            description =
                    "有条件共享数据的访问记录，新的在前；用途由调用方在请求头 Access-Purpose 中说明（UTF-8 百分号编码）。 Newest first, written every few seconds: reads of a single indicator, commitment or project that is not public, with the purpose that the reader has stated in the header Access-Purpose (percent-encoded UTF-8).")
    @APIResponse(
            responseCode = "200",
            description = "A page of accesses",
            content = @Content(schema = @Schema(implementation = AccessPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The role has no access:read")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Only of the item with this code") @Nullable String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan, caller.get().visible());
        return Pages.response(accesses.page(plan, code, Limits.of(limit), cursor), uri);
    }

    /** Names the page's type for the document. */
    record AccessPage(List<AccessView> items, @Nullable String next) {}
}
