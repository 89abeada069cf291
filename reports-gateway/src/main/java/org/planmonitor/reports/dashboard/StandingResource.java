package org.planmonitor.reports.dashboard;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** The projects behind the dashboard's counts over HTTP. */
@Path("/reports/v1/plans/{plan}/standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
class StandingResource {

    private final PlanQueries plans;
    private final StandingQueries standings;
    private final CurrentCaller caller;
    private final Clock clock;

    StandingResource(PlanQueries plans, StandingQueries standings, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listStandings",
            summary = "The projects behind the dashboard's counts",
            description =
                    "仪表盘上项目计数背后的清单：按亮灯、阶段（可多选）、是否工程、县区筛选。 Projects with stage, light and open blockers as the dashboard counts them, by light, by stages (one or more), by whether they are works, by region.")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects, by code",
            content = @Content(schema = @Schema(implementation = StandingPage.class)))
    @APIResponse(responseCode = "400", description = "asOf, limit or cursor is bad, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(description = "GREEN, YELLOW, RED, or GREY without a rating", example = "RED")
                    @QueryParam("light")
                    @Nullable
                    String light,
            @Parameter(description = "Stages; any when absent") @QueryParam("stage") List<String> stages,
            @Parameter(description = "Works of their own only, or all others only") @QueryParam("works") @Nullable
                    Boolean works,
            @Parameter(description = "Code of a region; empty for projects without one") @QueryParam("region") @Nullable
                    String region,
            @Parameter(description = "As known at this instant", example = "2027-01-01T00:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "1–500, 50 when absent", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Limits.of(limit);
        var visible = caller.get().visible();
        PlanRow known = plans.known(plan, visible);
        Moment moment = Moment.of(known, AsOf.of(asOf), clock);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<StandingView> rows = standings.list(
                plan, moment, visible, new StandingQueries.Choice(stages, light, works, region), after, size + 1);
        return known.marks().on(Pages.response(Page.cut(rows, size, row -> Cursor.encode(row.code())), uri));
    }

    /** Names the page's type for the document. */
    record StandingPage(List<StandingView> items, @Nullable String next) {}
}
