package org.planmonitor.projects.zone;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.Plans;

/** The zones of a plan. */
@Path("/projects/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "zones", description = "园区与片区 · Named areas by class")
class ZoneResource {

    /** A page of zones. */
    record ZonePage(List<ZoneViews.Zone> items, @Nullable String next) {}

    /** A page of zones with their totals. */
    record ZoneTotalsPage(
            List<ZoneViews.Totalled> items, @Nullable String next) {}

    /** A page of classes. */
    record ZoneClassPage(
            List<ZoneViews.ZoneClass> items, @Nullable String next) {}

    private final Plans plans;
    private final Zones zones;

    ZoneResource(Plans plans, Zones zones) {
        this.plans = plans;
        this.zones = zones;
    }

    @GET
    @Path("/zones")
    @PermitAll
    @Operation(
            operationId = "listZones",
            summary = "List the zones",
            description =
                    "In the order of the plan's text, with focus, region where the plan names one, and projects. 园区列表。")
    @APIResponse(
            responseCode = "200",
            description = "A page of zones",
            content = @Content(schema = @Schema(implementation = ZonePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery("class") @Parameter(description = "Code of a class", example = "development-zones") @Nullable
                    String zoneClass,
            @RestQuery @Parameter(description = "Type of its class", example = "LOGISTICS_PARK") @Nullable String type,
            @RestQuery @Parameter(description = "GB/T 2260 code", example = "140121") @Nullable String region,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        Zones.Filter filter = new Zones.Filter(zoneClass, type, region);
        return Pages.response(
                zones.page(plan, filter, plans.visible(), OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/zone-totals")
    @PermitAll
    @Operation(
            operationId = "listZoneTotals",
            summary = "How much there is in the zones",
            description =
                    "Of each zone the projects that it is and those placed in it, with everything that belongs to them: how many stand in"
                            + " which stage, their planned totals and of how many none is known, what the accounts hold where money is disclosed, and"
                            + " the chains that name one of them. Where projectsKnown is false nobody has said what lies in the zone. 各园区的项目、投资与产业链汇总。")
    @APIResponse(
            responseCode = "200",
            description = "A page of zones",
            content = @Content(schema = @Schema(implementation = ZoneTotalsPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response totals(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery("class") @Parameter(description = "Code of a class", example = "district-new-town") @Nullable
                    String zoneClass,
            @RestQuery @Parameter(description = "Type of its class", example = "KEY_DISTRICT") @Nullable String type,
            @RestQuery @Parameter(description = "GB/T 2260 code") @Nullable String region,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        Zones.Filter filter = new Zones.Filter(zoneClass, type, region);
        return Pages.response(
                zones.totalled(plan, filter, plans.visible(), OrdinalCursor.decode(cursor), Limits.of(limit)), uri);
    }

    @GET
    @Path("/zones/{code}")
    @PermitAll
    @Operation(
            operationId = "getZone",
            summary = "One zone",
            description = "With its focus in the plan's words and the projects that it is. 园区详情。")
    @APIResponse(
            responseCode = "200",
            description = "The zone",
            content = @Content(schema = @Schema(implementation = ZoneViews.Zone.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or zone, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the zone", example = "logistics-qingxu") String code,
            @Context HttpHeaders headers) {
        plans.require(plan);
        ZoneViews.Zone zone = zones.require(plan, code, plans.visible());
        return Conditional.get(headers, EntityTag.of(zone), zone);
    }

    @GET
    @Path("/zone-classes")
    @PermitAll
    @Operation(
            operationId = "listZoneClasses",
            summary = "List the classes of zones",
            description = "The layouts of the plan. 园区类别。")
    @APIResponse(
            responseCode = "200",
            description = "A page of classes",
            content = @Content(schema = @Schema(implementation = ZoneClassPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response classes(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        plans.require(plan);
        return Pages.response(OrdinalCursor.page(zones.classes(plan, plans.visible()), cursor, Limits.of(limit)), uri);
    }
}
