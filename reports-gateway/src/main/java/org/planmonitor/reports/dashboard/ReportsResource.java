package org.planmonitor.reports.dashboard;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;

/** The dashboard over HTTP. */
@Path("/reports/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard", description = "仪表盘：一页看清规划执行情况 / The plan on one page, every figure with its source")
class ReportsResource {

    private final Responses responses;
    private final PlanQueries plans;
    private final CurrentCaller caller;

    ReportsResource(Responses responses, PlanQueries plans, CurrentCaller caller) {
        this.responses = responses;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary = "Plans that have a dashboard",
            description = "有仪表盘的规划，真实规划在前。 Real plans first, simulated ones after them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    public Response list(
            @Parameter(description = "1–500, 50 when absent", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limits.of(limit);
        List<String> after = cursor == null ? List.of("false", "") : Cursor.decode(cursor, 2);
        List<PlanRow> rows =
                plans.list(caller.get().visible(), Boolean.parseBoolean(after.getFirst()), after.getLast(), size + 1);
        Page<PlanSummary> page = Page.cut(
                        rows, size, row -> Cursor.encode(Boolean.toString(row.simulated()), row.code()))
                .map(PlanSummary::from);
        return Pages.response(page, uri);
    }

    @GET
    @Path("{plan}/dashboard")
    @PermitAll
    @Operation(
            operationId = "getDashboard",
            summary = "The dashboard of a plan",
            description =
                    "指标、承诺与项目的分布，红色清单，每个数字附来源链接；asOf 给出当时所知。 Verdicts by category and attribute, projects by portfolio and stage, the red list; every figure has the address of what lies behind it. With asOf: as known then. What the caller may not see is not counted.")
    @APIResponse(
            responseCode = "200",
            description = "The dashboard",
            content = @Content(schema = @Schema(implementation = DashboardView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "asOf is no instant, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response dashboard(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(description = "As known at this instant", example = "2027-01-01T00:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        return responses.of(plan, AsOf.of(asOf), Reader.of(caller.get()), headers);
    }

    /** Names the page's type for the document. */
    record PlanPage(List<PlanSummary> items, @Nullable String next) {}
}
