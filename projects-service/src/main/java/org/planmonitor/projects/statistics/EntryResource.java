package org.planmonitor.projects.statistics;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.OrdinalCursor;

/** Statistical entry of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/statistical-entry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistical entry", description = "入统 · The way of a project into the investment statistics")
class EntryResource {

    /** A page of steps. */
    record StatisticalEntryPage(
            List<EntryView> items, @Nullable String next) {}

    private final EnterStatistics entry;
    private final Idempotency idempotency;

    EntryResource(EnterStatistics entry, Idempotency idempotency) {
        this.entry = entry;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listStatisticalEntry",
            summary = "The steps of statistical entry that were taken",
            description =
                    "From the declaration to the entry, with dates and documents; empty when nothing was declared."
                            + " 项目入统进度。")
    @APIResponse(
            responseCode = "200",
            description = "A page of steps",
            content = @Content(schema = @Schema(implementation = StatisticalEntryPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(OrdinalCursor.page(entry.list(plan, code), cursor, Limits.of(limit)), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("statistics:write")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the project that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "takeStatisticalStep",
            summary = "Take the next step of statistical entry",
            description =
                    "Once the main works have started and from the threshold of the survey system on, step by step. An"
                            + " owner declares, a committee confirms for its county. 入统申报与审核。")
    @APIResponse(
            responseCode = "201",
            description = "Taken; the ETag is the project's new one",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "400", description = "The body has not the right form, or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(
            responseCode = "403",
            description = "The step is for another level, or the project for another committee or owner")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "Works have not started, or another step comes first")
    @APIResponse(responseCode = "412", description = "The project has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The project is too small, the date lies before the step before it or in the future, or the key was"
                            + " used for another request")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response take(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "wusu-airport-p3") String code,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "entry-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            EntryRequest request) {
        EntryRequest.Checked asked = request.checked();
        return idempotency.once(key, request, () -> {
            EnterStatistics.Taken taken = entry.take(plan, code, asked, WriteCondition.of(headers));
            String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/statistical-entry";
            return Response.created(URI.create(self))
                    .entity(taken.step())
                    .header(HttpHeaders.ETAG, taken.tag().quoted())
                    .build();
        });
    }
}
