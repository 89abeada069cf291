package org.planmonitor.projects.rating;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import org.planmonitor.projects.form.Narrowing;

/** Ratings that contradict each other across a plan. */
@Path("/projects/v1/plans/{plan}/rating-contradictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ratings")
class ContradictionResource {

    private final ReadRatings reads;

    ContradictionResource(ReadRatings reads) {
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRatingContradictions",
            summary = "Projects whose ratings contradict each other",
            description = "One of the three ratings is green and another red. 评价明显矛盾的项目。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects with their three lights",
            content = @Content(schema = @Schema(implementation = ContradictionPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam Narrowing narrowing,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.contradictions(plan, narrowing, Limits.of(limit), cursor), uri);
    }

    /** Names the page's type for the document. */
    record ContradictionPage(
            List<ContradictionView> items, @Nullable String next) {}
}
