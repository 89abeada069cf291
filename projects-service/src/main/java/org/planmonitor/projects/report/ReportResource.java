package org.planmonitor.projects.report;

import java.time.YearMonth;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.projects.form.Parameters;

/** The monthly reports of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class ReportResource {

    private final ReadReports reads;
    private final SubmitReport submitting;
    private final DecideReport deciding;
    private final Idempotency idempotency;

    ReportResource(ReadReports reads, SubmitReport submitting, DecideReport deciding, Idempotency idempotency) {
        this.reads = reads;
        this.submitting = submitting;
        this.deciding = deciding;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProgressReports",
            summary = "The monthly reports of a project",
            description = "Newest month first; without a token only confirmed ones. 进度月报。")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(schema = @Schema(implementation = ProgressReportPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(reads.page(plan, code, Limits.of(limit), cursor), uri);
    }

    @GET
    @Path("/{month}")
    @PermitAll
    @Operation(
            operationId = "getProgressReport",
            summary = "The report of a month",
            description = "Its ETag is what a change or a decision needs. 月报详情。")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "The month", example = "2026-06") String month,
            @Context HttpHeaders headers) {
        ReadReports.Tagged read = reads.one(plan, code, Parameters.month("month", month));
        return Conditional.get(headers, read.tag(), read.report());
    }

    @PUT
    @Path("/{month}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("report:submit")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the report that was read; If-None-Match: * for the first time",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "putProgressReport",
            summary = "Report a month",
            description =
                    "Before it is confirmed it may be reported again. Its problems may raise blockers in the same call. 报送进度月报。")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The report, for the first time",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has been confirmed")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description =
                    "The month has not come, the percentage falls without a reason, or evidence or a reason is unknown")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "The month", example = "2026-06") String month,
            @Context HttpHeaders headers,
            ReportRequest request) {
        ReadReports.Tagged now = submitting.put(
                plan, code, Parameters.month("month", month), request.checked(), WriteCondition.of(headers));
        return answer(now.isNew() ? Response.Status.CREATED : Response.Status.OK, now);
    }

    @POST
    @Path("/{month}/no-change")
    @PermissionsAllowed("report:submit")
    @Operation(
            operationId = "reportNoChange",
            summary = "Report a month as unchanged",
            description = "Says the report before once more, and is counted as unchanged. 一键无变化报送。")
    @APIResponse(
            responseCode = "201",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(
            responseCode = "409",
            description =
                    "The month has been reported, there is nothing to repeat, or the same request is still running")
    @APIResponse(responseCode = "422", description = "The month has not come")
    public Response noChange(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "The month", example = "2026-07") String month,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key) {
        YearMonth wanted = Parameters.month("month", month);
        return idempotency.once(
                key,
                wanted.toString(),
                () -> answer(Response.Status.CREATED, submitting.unchanged(plan, code, wanted)));
    }

    @POST
    @Path("/{month}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("report:confirm")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the report that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "confirmProgressReport",
            summary = "Confirm a report",
            description = "From now on it is public with its evidence, and stays as it is. 确认月报。")
    @APIResponse(
            responseCode = "201",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not confirm here, or has reported it")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response confirm(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "The month", example = "2026-06") String month,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ReportDecision request) {
        return decide(plan, code, month, key, headers, request, ReportEntity.State.CONFIRMED);
    }

    @POST
    @Path("/{month}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("report:confirm")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the report that was read",
            example = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
    @Operation(
            operationId = "returnProgressReport",
            summary = "Return a report",
            description = "With a reason; it is to be reported again. 退回月报。")
    @APIResponse(
            responseCode = "201",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not decide here, or has reported it")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response giveBack(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "The month", example = "2026-06") String month,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            ReportDecision request) {
        return decide(plan, code, month, key, headers, request, ReportEntity.State.RETURNED);
    }

    private Response decide(
            String plan,
            String code,
            String month,
            @Nullable String key,
            HttpHeaders headers,
            ReportDecision request,
            ReportEntity.State decision) {
        YearMonth of = Parameters.month("month", month);
        String reason = request.checked(decision == ReportEntity.State.RETURNED);
        WriteCondition condition = WriteCondition.of(headers);
        return idempotency.once(
                key,
                request,
                () -> answer(Response.Status.CREATED, deciding.decide(plan, code, of, decision, reason, condition)));
    }

    private static Response answer(Response.Status status, ReadReports.Tagged now) {
        return Response.status(status)
                .entity(now.report())
                .header(HttpHeaders.ETAG, now.tag().quoted())
                .build();
    }

    /** Names the page's type for the document. */
    record ProgressReportPage(
            List<ReportView> items, @Nullable String next) {}
}
