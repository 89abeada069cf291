package org.planmonitor.indicators.deadline;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.listing.Listing;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Pages;

/** Deadlines by frequency over HTTP. */
@Path("/indicators/v1/plans/{plan}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
@APIResponse(responseCode = "400", description = "A parameter or a body that is unknown or not well formed")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such plan, or not visible; or no deadline for the frequency")
class DeadlineResource {

    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** A page of deadlines. */
    record DeadlinePage(List<DeadlineRule> items, @Nullable String next) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listDeadlines",
            summary = "Until when figures are due",
            description = "One rule a frequency. A frequency without a rule has no deadline. 各报送频率的时限。")
    @APIResponse(
            responseCode = "200",
            description = "A page of rules",
            content = @Content(schema = @Schema(implementation = DeadlinePage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500", example = "50") @Nullable
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(
                Listing.page(deadlines.rules(plan), each -> each.frequency().name(), limit, cursor), uri);
    }

    @GET
    @Path("{frequency}")
    @Authenticated
    @Operation(
            operationId = "getDeadline",
            summary = "Until when figures of a frequency are due",
            description = "某一频率的报送时限，附规划管理员修改时须送回的 ETag。 With the ETag that a planner sends back to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = DeadlineRule.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "YEAR, HALF_YEAR, QUARTER or MONTH", example = "QUARTER")
                    String frequency,
            @Context HttpHeaders headers) {
        DeadlineRule rule = deadlines.rule(plan, parse(frequency));
        return Conditional.get(headers, EntityTag.of(rule), rule);
    }

    @PUT
    @Path("{frequency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "putDeadline",
            summary = "Set until when figures of a frequency are due",
            description = "The n-th working day after the period; single periods may have a day of their own. After it"
                    + " a cell is closed for departments until a reviewer unlocks it. 设定报送时限。")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it stands now",
            content = @Content(schema = @Schema(implementation = DeadlineRule.class)))
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(responseCode = "412", description = "The rule is not what If-Match names")
    @APIResponse(responseCode = "422", description = "A day before its period has ended, or a period of another kind")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "YEAR, HALF_YEAR, QUARTER or MONTH", example = "QUARTER")
                    String frequency,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "The rule",
                            required = true,
                            content = @Content(schema = @Schema(implementation = DeadlineBody.class)))
                    DeadlineBody body) {
        DeadlineRule after = deadlines.put(plan, parse(frequency), WriteCondition.of(headers), body);
        return Response.ok(after)
                .header(HttpHeaders.ETAG, EntityTag.of(after).quoted())
                .build();
    }

    @DELETE
    @Path("{frequency}")
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "deleteDeadline",
            summary = "Take a deadline away",
            description = "取消报送时限：该频率的数值此后不再逾期。 Figures of the frequency are never late again.")
    @APIResponse(responseCode = "204", description = "Taken away")
    @APIResponse(responseCode = "403", description = "Without the permission calendar:write")
    @APIResponse(responseCode = "412", description = "The rule is not what If-Match names")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response delete(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "YEAR, HALF_YEAR, QUARTER or MONTH", example = "QUARTER")
                    String frequency,
            @Context HttpHeaders headers) {
        deadlines.delete(plan, parse(frequency), WriteCondition.of(headers));
        return Response.noContent().build();
    }

    private static Frequency parse(String frequency) {
        return java.util.Objects.requireNonNull(Choice.of("frequency", frequency, Frequency.class));
    }
}
