package org.planmonitor.indicators.region;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.kit.paging.Pages;

/** Regions and reporting units over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions", description = "地区与填报单位 · Regions by GB/T 2260 code, and who reports figures.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible")
class RegionResource {

    private final PlanCatalog catalog;

    RegionResource(PlanCatalog catalog) {
        this.catalog = catalog;
    }

    /** A page of regions. */
    record RegionPage(List<Region> items, @Nullable String next) {}

    /** A page of reporting units. */
    record ReportingUnitPage(
            List<ReportingUnit> items, @Nullable String next) {}

    @GET
    @Path("{plan}/regions")
    @PermitAll
    @Operation(
            operationId = "listRegions",
            summary = "Regions of the plan",
            description = "The divisions that figures may be of, with the dates between which each code is valid.")
    @APIResponse(
            responseCode = "200",
            description = "A page of regions",
            content = @Content(schema = @Schema(implementation = RegionPage.class)))
    public Response regions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("level") @Parameter(description = "Only of this level", example = "DISTRICT") @Nullable
                    String level,
            @QueryParam("parent") @Parameter(description = "Only inside this region", example = "140100") @Nullable
                    String parent,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Region> regions = catalog.visible(plan).document().regions().stream()
                .filter(each -> level == null || each.level().equals(level))
                .filter(each -> parent == null || parent.equals(each.parent()))
                .toList();
        return Pages.response(Listing.page(regions, Region::code, limit, cursor), uri);
    }

    @GET
    @Path("{plan}/departments")
    @PermitAll
    @Operation(
            operationId = "listDepartments",
            summary = "Who reports figures",
            description = "Divisions, zone committees and departments that report under the plan.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reporting units",
            content = @Content(schema = @Schema(implementation = ReportingUnitPage.class)))
    public Response departments(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("type") @Parameter(description = "Only of this type", example = "ZONE_COMMITTEE") @Nullable
                    String type,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        List<ReportingUnit> units = catalog.visible(plan).document().reportingUnits().stream()
                .filter(each -> type == null || each.type().equals(type))
                .toList();
        return Pages.response(Listing.page(units, ReportingUnit::code, limit, cursor), uri);
    }
}
