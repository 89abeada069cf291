package org.planmonitor.reports.dashboard;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;

/** The districts of a plan with their projects over HTTP. */
@Path("/reports/v1/plans/{plan}/districts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
class DistrictResource {

    private final PlanQueries plans;
    private final DistrictQueries districts;
    private final CurrentCaller caller;
    private final Clock clock;

    DistrictResource(PlanQueries plans, DistrictQueries districts, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.districts = districts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDistricts",
            summary = "The regions of a plan with the projects that stand in them",
            description =
                    "各县区的项目：按阶段、亮灯、堵点；地点未记录的项目另列一项，代码为空。 Every region of the plan with its projects by stage and light and with what holds them up; those whose place is not recorded have an item of their own, whose code is empty. Never longer than one page.")
    @APIResponse(
            responseCode = "200",
            description = "All regions",
            content = @Content(schema = @Schema(implementation = DistrictPage.class)))
    @APIResponse(responseCode = "400", description = "asOf is no instant, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") @PathParam("plan") String plan,
            @Parameter(description = "As known at this instant", example = "2027-01-01T00:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        var visible = caller.get().visible();
        PlanRow known = plans.known(plan, visible);
        Moment moment = Moment.of(known, AsOf.of(asOf), clock);
        return known.marks()
                .on(Response.ok(Page.whole(districts.of(plan, moment, visible))).build());
    }

    /** Names the page's type for the document. */
    record DistrictPage(List<DistrictView> items, @Nullable String next) {}
}
