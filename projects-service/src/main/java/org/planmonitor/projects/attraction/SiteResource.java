package org.planmonitor.projects.attraction;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Parameters;

/** Vacant plants, platforms and industrial plots of a plan. */
@Path("/projects/v1/plans/{plan}/attraction-sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attraction", description = "招商 · Where missing links of chains could settle, and who is courted for them")
class SiteResource {

    /** A page of sites. */
    record AttractionSitePage(
            List<AttractionViews.Site> items, @Nullable String next) {}

    private final ReadAttraction reading;
    private final KeepAttraction keeping;

    SiteResource(ReadAttraction reading, KeepAttraction keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAttractionSites",
            summary = "Where something can settle",
            description =
                    "Vacant plants, platforms and industrial plots with the links that they suit. 闲置厂房、平台载体、产业用地。")
    @APIResponse(
            responseCode = "200",
            description = "A page of sites",
            content = @Content(schema = @Schema(implementation = AttractionSitePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "VACANT_PLANT, PLATFORM or PLOT", example = "PLOT") @Nullable
                    String kind,
            @RestQuery @Parameter(description = "AVAILABLE, RESERVED or TAKEN", example = "AVAILABLE") @Nullable
                    String state,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                reading.sites(
                        plan,
                        Parameters.oneOf("kind", kind, SiteKind.class),
                        Parameters.oneOf("state", state, SiteState.class),
                        OrdinalCursor.decode(cursor),
                        Limits.of(limit)),
                uri);
    }

    @GET
    @Path("/{site}")
    @PermitAll
    @Operation(
            operationId = "getAttractionSite",
            summary = "One site",
            description = "The ETag is what changing it needs. 载体详情。")
    @APIResponse(
            responseCode = "200",
            description = "The site",
            content = @Content(schema = @Schema(implementation = AttractionViews.Site.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or site, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the site", example = "xiaodian-plant-3") String site,
            @Context HttpHeaders headers) {
        AttractionStore.Site found = reading.site(plan, site);
        return Conditional.get(headers, AttractionViews.Site.tag(found), AttractionViews.Site.of(found));
    }

    @PUT
    @Path("/{site}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("chain:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the site that was read; If-None-Match: * for a new one",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putAttractionSite",
            summary = "Say where something can settle",
            description = "Whole: what it is, where it lies, whether it is free, and for which links it is fit. 登记载体。")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the site",
            content = @Content(schema = @Schema(implementation = AttractionViews.Site.class)))
    @APIResponse(
            responseCode = "201",
            description = "New; the site",
            content = @Content(schema = @Schema(implementation = AttractionViews.Site.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not keep chains")
    @APIResponse(responseCode = "404", description = "No such plan or chain, or not visible")
    @APIResponse(responseCode = "409", description = "Somebody else is creating the same site")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it since it was read")
    @APIResponse(
            responseCode = "422",
            description = "A region outside the plan, coordinates outside the country or swapped, or an unknown node")
    @APIResponse(responseCode = "428", description = "If-Match and If-None-Match are missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the site", example = "xiaodian-plant-3") String site,
            @Context HttpHeaders headers,
            SiteRequest request) {
        KeepAttraction.KeptSite kept =
                keeping.put(plan, Parameters.code("site", site), request.checked(), WriteCondition.of(headers));
        AttractionViews.Site view = AttractionViews.Site.of(kept.site());
        return Conditional.put(kept.created(), URI.create(view.href()), AttractionViews.Site.tag(kept.site()), view);
    }
}
