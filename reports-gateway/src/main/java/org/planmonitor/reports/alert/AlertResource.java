package org.planmonitor.reports.alert;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.Severity;
import org.planmonitor.reports.stream.KnownPlans;
import org.planmonitor.reports.stream.PlanMarks;

/** Alerts over HTTP, for who reads them. */
@Path("/reports/v1/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
class AlertResource {

    private final AlertQueries alerts;
    private final Histories histories;
    private final AlertSummaries summaries;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    AlertResource(
            AlertQueries alerts,
            Histories histories,
            AlertSummaries summaries,
            KnownPlans plans,
            CurrentCaller caller) {
        this.alerts = alerts;
        this.histories = histories;
        this.summaries = summaries;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Path("alerts")
    @PermitAll
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts of a plan, newest first",
            description =
                    "规划的预警，新的在前；调用者无权查看的对象不在其中。 Those on subjects that the caller may see; state and severity may be given several times.")
    @APIResponse(
            responseCode = "200",
            description = "A page of alerts",
            content = @Content(schema = @Schema(implementation = AlertPage.class)))
    @APIResponse(responseCode = "400", description = "A bad filter, limit or cursor, or an unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestQuery @Parameter(description = "Only in these states; absent: in all") Set<AlertState> state,
            @RestQuery @Parameter(description = "Only of these severities") Set<Severity> severity,
            @RestQuery @Parameter(description = "Only raised by this rule") @Nullable String rule,
            @RestQuery @Parameter(description = "Only on subjects of this type") Subject.@Nullable Type subjectType,
            @RestQuery @Parameter(description = "Only on the subject with this code") @Nullable String subject,
            @RestQuery @Parameter(description = "Only those that go to this department") @Nullable String department,
            @RestQuery @Parameter(description = "Only those assigned to this person; for who is signed in") @Nullable
                    String person,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        PlanMarks marks = marks(plan);
        AlertFilter filter = new AlertFilter(state, severity, rule, subjectType, subject, department, person);
        return marks.on(Pages.response(alerts.page(plan, filter, Limits.of(limit), cursor), uri));
    }

    @GET
    @Path("alert-summary")
    @PermitAll
    @Operation(
            operationId = "getAlertSummary",
            summary = "How many alerts stand, by severity, and the worst of them",
            description =
                    "未解除预警的数量（按级别与类型）及最重要的几条。 Counted for the caller; silenced ones apart. The worst five, of equals those that began last.")
    @APIResponse(
            responseCode = "200",
            description = "The summary",
            content = @Content(schema = @Schema(implementation = AlertSummary.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "Unknown plan, or not visible to the caller")
    public Response summary(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        PlanMarks marks = marks(plan);
        AlertSummary summary = summaries.of(plan, caller.get());
        return marks.on(Conditional.get(headers, EntityTag.of(summary), summary));
    }

    @GET
    @Path("alerts/{id}")
    @PermitAll
    @Operation(
            operationId = "getAlert",
            summary = "One alert",
            description = "单条预警：原因、责任单位与状态。 Why, since when, who answers, and how far it has gone.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such alert, or not for the caller to see")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the alert", example = "3f0e6c1a-9d57-4b0e-8a3c-1d2e3f405162")
                    UUID id,
            @Context HttpHeaders headers) {
        PlanMarks marks = marks(plan);
        AlertView view = alerts.view(alerts.one(plan, id));
        return marks.on(Conditional.get(headers, EntityTag.of(view), view));
    }

    @GET
    @Path("alerts/{id}/history")
    @Authenticated
    @Operation(
            operationId = "listAlertHistory",
            summary = "What became of an alert, step by step",
            description =
                    "预警的全部经过：谁、何时、为何，新的在前。 Who, when and why, newest first, each with the alert as it stood afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "A page of steps",
            content = @Content(schema = @Schema(implementation = StepPage.class)))
    @APIResponse(responseCode = "400", description = "Bad limit, cursor or an unknown parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such alert, or not for the caller to see")
    public Response history(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the alert", example = "3f0e6c1a-9d57-4b0e-8a3c-1d2e3f405162")
                    UUID id,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        PlanMarks marks = marks(plan);
        return marks.on(Pages.response(histories.page(alerts.one(plan, id).id(), Limits.of(limit), cursor), uri));
    }

    private PlanMarks marks(String plan) {
        return plans.marks(plan, caller.get().visible());
    }

    /** Names the page's type for the document. */
    record AlertPage(List<AlertView> items, @Nullable String next) {}

    /** The same. */
    record StepPage(List<StepView> items, @Nullable String next) {}
}
