package org.planmonitor.indicators.region;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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

import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** Regions and reporting units over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions", description = "地区与填报单位 · Regions by GB/T 2260 code, and who reports figures.")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "asOf lies in the future")
class RegionResource {

    private final PlanReads reads;

    RegionResource(PlanReads reads) {
        this.reads = reads;
    }

    /** A page of regions. */
    record RegionPage(List<Region> items, @Nullable String next, Instant asOf) {}

    /** A page of reporting units. */
    record ReportingUnitPage(
            List<ReportingUnit> items, @Nullable String next, Instant asOf) {}

    @GET
    @Path("{plan}/regions")
    @PermitAll
    @Operation(
            operationId = "listRegions",
            summary = "Regions of the plan",
            description = "规划的地区：数值可归属的行政区，附各代码的有效起止日期。 The divisions that figures may be of, with the dates between"
                    + " which each code is valid.")
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
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = reads.visible(plan, page);
        List<Region> regions = standing.plan().document().regions().stream()
                .filter(each -> level == null || each.level().equals(level))
                .filter(each -> parent == null || parent.equals(each.parent()))
                .toList();
        return Dated.page(regions, Region::code, each -> each, page, standing.asOf(), uri);
    }

    @GET
    @Path("{plan}/departments")
    @PermitAll
    @Operation(
            operationId = "listDepartments",
            summary = "Who reports figures",
            description = "填报单位：按本规划填报数据的行政区、开发区管委会与部门。 Divisions, zone committees and departments that report under"
                    + " the plan.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reporting units",
            content = @Content(schema = @Schema(implementation = ReportingUnitPage.class)))
    public Response departments(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("type") @Parameter(description = "Only of this type", example = "ZONE_COMMITTEE") @Nullable
                    String type,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = reads.visible(plan, page);
        List<ReportingUnit> units = standing.plan().document().reportingUnits().stream()
                .filter(each -> type == null || each.type().equals(type))
                .toList();
        return Dated.page(units, ReportingUnit::code, each -> each, page, standing.asOf(), uri);
    }
}
