package org.planmonitor.projects.transit;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;

/** The transport networks of a plan. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transit", description = "交通网络 · Transport networks and what builds them")
class TransitResource {

    /** A page of members. */
    record TransitMemberPage(
            List<MemberView> items, @Nullable String next) {}

    /** A page of groups. */
    record TransitGroupPage(List<GroupView> items, @Nullable String next) {}

    /** A page of targets. */
    record TransitTargetPage(
            List<TargetView> items, @Nullable String next) {}

    private static final Set<String> MODES =
            Set.of("METRO", "MAGLEV", "RAIL", "EXPRESSWAY", "HIGHWAY", "URBAN_ROAD", "AIRPORT", "STATION");
    private static final Set<String> STATUSES = Set.of("PLANNED", "UNDER_CONSTRUCTION", "EXISTING", "CLOSED");

    private final Plans plans;
    private final Members members;
    private final TransitAccess access;

    TransitResource(Plans plans, Members members, TransitAccess access) {
        this.plans = plans;
        this.members = members;
        this.access = access;
    }

    @GET
    @Path("/transit")
    @PermitAll
    @Operation(
            operationId = "listTransitMembers",
            summary = "List the members of the networks",
            description =
                    "Lines, roads, stations, airports and services, with what was published of them and the projects that"
                            + " build them. Status narrows by where the facility stands by all that is known, not by the plan's"
                            + " word alone. 交通网络成员。")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content = @Content(schema = @Schema(implementation = TransitMemberPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has an unknown value")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Code of a group", example = "metro-lines") @Nullable String group,
            @RestQuery @Parameter(description = "Mode of transport", example = "METRO") @Nullable String mode,
            @RestQuery @Parameter(description = "Status of the facility", example = "EXISTING") @Nullable String status,
            @RestQuery @Parameter(description = "As known at this instant") @Nullable String asOf,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        MemberStore.Filter filter = filter(group, mode, status);
        return Pages.response(members.page(plan, filter, asOf, OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/transit-groups")
    @PermitAll
    @Operation(
            operationId = "listTransitGroups",
            summary = "List the groups of the networks",
            description = "Such as one ring, five horizontals and four verticals. 线网分组。")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups",
            content = @Content(schema = @Schema(implementation = TransitGroupPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response groups(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        return Pages.response(OrdinalCursor.page(access.groups(plan, plans.visible()), cursor, Limits.of(limit)), uri);
    }

    @GET
    @Path("/transit-targets")
    @PermitAll
    @Operation(
            operationId = "listTransitTargets",
            summary = "List the plan's figures that measure the networks",
            description = "Each with the link to the commitment it restates. 交通网络目标值。")
    @APIResponse(
            responseCode = "200",
            description = "A page of targets",
            content = @Content(schema = @Schema(implementation = TransitTargetPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response targets(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        return Pages.response(OrdinalCursor.page(access.targets(plan, plans.visible()), cursor, Limits.of(limit)), uri);
    }

    static MemberStore.Filter filter(@Nullable String group, @Nullable String mode, @Nullable String status) {
        oneOf("mode", mode, MODES);
        oneOf("status", status, STATUSES);
        return new MemberStore.Filter(group, mode, status);
    }

    private static void oneOf(String parameter, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            throw ProblemException.invalid(ProblemError.parameter(
                    parameter, "UNKNOWN_VALUE", new Text("未知的取值:" + value, "There is no " + value)));
        }
    }
}
