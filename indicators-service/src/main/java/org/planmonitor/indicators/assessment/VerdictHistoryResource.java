package org.planmonitor.indicators.assessment;

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

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.paging.Pages;

/** Histories of verdicts over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, indicator or commitment, or not visible")
@APIResponse(responseCode = "422", description = "An instant in the future")
class VerdictHistoryResource {

    private final VerdictHistory history;

    VerdictHistoryResource(VerdictHistory history) {
        this.history = history;
    }

    /** By what a history is narrowed. */
    static final class Query {

        @QueryParam("period")
        @Parameter(description = "Only the verdicts on this year", example = "2024")
        @Nullable
        String period;

        @QueryParam("asOf")
        @Parameter(description = "Only what was told up to this instant", example = "2026-06-01T00:00:00Z")
        @Nullable
        String asOf;

        @QueryParam("limit")
        @Parameter(description = "Page size, 1 to 500", example = "50")
        @Nullable
        Integer limit;

        @QueryParam("cursor")
        @Parameter(description = "The next of the page before")
        @Nullable
        String cursor;
    }

    @GET
    @Path("{plan}/indicators/{code}/assessment/history")
    @PermitAll
    @Operation(
            operationId = "listIndicatorVerdicts",
            summary = "How the verdict on an indicator changed",
            description = "指标评估结论的历次变化，与当时所通告的一致，旧的在前，各附时刻与原因：哪个观测值、目标调整、口径变动或结束的年度。 Every change as it was told,"
                    + " oldest first, with its instant and its cause: which observation, amendment, break or ended"
                    + " year.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = HistoryAnswer.class)))
    public Response indicator(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @BeanParam Query query,
            @Context UriInfo uri) {
        return page(plan, new SubjectRef(SubjectType.INDICATOR, code), query, uri);
    }

    @GET
    @Path("{plan}/commitments/{code}/assessment/history")
    @PermitAll
    @Operation(
            operationId = "listCommitmentVerdicts",
            summary = "How the verdict on a commitment changed",
            description = "承诺评估结论的历次变化，情形与指标相同；读取指标序列的承诺随该序列变化。 As for an indicator; a commitment that reads an"
                    + " indicator's series changes with it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content = @Content(schema = @Schema(implementation = HistoryAnswer.class)))
    public Response commitment(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @BeanParam Query query,
            @Context UriInfo uri) {
        return page(plan, new SubjectRef(SubjectType.COMMITMENT, code), query, uri);
    }

    private Response page(String plan, SubjectRef ref, Query query, UriInfo uri) {
        HistoryAnswer answer =
                history.of(plan, ref, new VerdictHistory.Question(query.period, query.asOf, query.limit, query.cursor));
        Response linked = Pages.response(new Page<>(answer.items(), answer.next()), uri);
        return Response.fromResponse(linked).entity(answer).build();
    }
}
