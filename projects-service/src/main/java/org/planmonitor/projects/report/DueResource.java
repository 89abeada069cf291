package org.planmonitor.projects.report;

import java.time.YearMonth;
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
import org.planmonitor.projects.form.Parameters;

/** The monthly reports of a whole plan: who owes one, and how many came. */
@Path("/projects/v1/plans/{plan}/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class DueResource {

    private final DueReports reports;

    DueResource(DueReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/due")
    @PermitAll
    @Operation(
            operationId = "listDueReports",
            summary = "Who owes the report of a month",
            description =
                    "Projects that, as is known now, had begun by the end of the month and were being built or carried out on its cut-off day, with what became of their report; those that are late are marked. 应报与逾期清单。")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects",
            content = @Content(schema = @Schema(implementation = DueReportPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response due(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(
                            description = "The month; the newest one whose cut-off day has passed when missing",
                            example = "2026-06")
                    @Nullable
                    String month,
            @RestQuery
                    @Parameter(description = "MISSING, REPORTED, RETURNED or CONFIRMED", example = "MISSING")
                    @Nullable
                    String status,
            @BeanParam Narrowing narrowing,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        YearMonth wanted = month == null ? null : Parameters.month("month", month);
        DueView.Status only = Parameters.oneOf("status", status, DueView.Status.class);
        return Pages.response(reports.page(plan, wanted, only, narrowing, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/counts")
    @PermitAll
    @Operation(
            operationId = "countDueReports",
            summary = "The reports of a month in numbers",
            description = "Unchanged ones are counted as such. 报送统计,含无变化数。")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = DueCounts.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "422", description = "The region is outside the plan")
    public Response counts(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery
                    @Parameter(
                            description = "The month; the newest one whose cut-off day has passed when missing",
                            example = "2026-06")
                    @Nullable
                    String month,
            @BeanParam Narrowing narrowing) {
        YearMonth wanted = month == null ? null : Parameters.month("month", month);
        return Response.ok(reports.counts(plan, wanted, narrowing)).build();
    }

    /** Names the page's type for the document. */
    record DueReportPage(List<DueView> items, @Nullable String next) {}
}
