package org.planmonitor.projects.rating;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** The ratings of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ratings", description = "研判评价 · Ratings side by side")
class RatingResource {

    private final ReadRatings reads;
    private final RateProject rates;
    private final Idempotency idempotency;

    RatingResource(ReadRatings reads, RateProject rates, Idempotency idempotency) {
        this.reads = reads;
        this.rates = rates;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRatings",
            summary = "Every rating of a project",
            description = "Computed, self-assessed and independent ones in the order in which they were made. 评价历史。")
    @APIResponse(
            responseCode = "200",
            description = "A page of ratings",
            content = @Content(schema = @Schema(implementation = RatingPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "COMPUTED, SELF or INDEPENDENT", example = "COMPUTED") @Nullable
                    String kind,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        RatingKind only = Parameters.oneOf("kind", kind, RatingKind.class);
        return Pages.response(reads.history(plan, code, only, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/standing")
    @PermitAll
    @Operation(
            operationId = "getRatingStanding",
            summary = "The newest ratings side by side",
            description = "The computed one with its rule and inputs. 三方评价对照。")
    @APIResponse(
            responseCode = "200",
            description = "The standing",
            content = @Content(schema = @Schema(implementation = StandingView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response standing(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @Context HttpHeaders headers) {
        StandingView standing = reads.standing(plan, code);
        return Conditional.get(headers, EntityTag.of(standing), standing);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rating:write")
    @Operation(
            operationId = "rateProject",
            summary = "Rate a project",
            description = "The owner's side rates itself, a third party independently; earlier ratings stay. 提交评价。")
    @APIResponse(
            responseCode = "201",
            description = "The rating",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Response rate(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            RatingRequest request) {
        RatingRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            RatingView given = rates.give(plan, code, asked);
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/ratings";
            return Response.created(URI.create(self)).entity(given).build();
        });
    }

    /** Names the page's type for the document. */
    record RatingPage(List<RatingView> items, @Nullable String next) {}
}
