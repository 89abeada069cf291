package org.planmonitor.indicators.annualplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.AnnualPlan;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.WriteDefinition;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.plan.AnnualPlanDefinition;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanReads;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Yearly plans over HTTP. */
@Path("/indicators/v1/plans/{plan}/annual-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annual-plans", description = "年度计划 · Yearly plans: what single years are to bring on the way.")
@APIResponse(
        responseCode = "400",
        description = "A parameter, header or body that is not well formed; every place is named")
@APIResponse(responseCode = "404", description = "No such plan or year, or not visible, or not known at asOf")
@APIResponse(responseCode = "422", description = "It does not agree with the plan, or asOf lies in the future")
class AnnualPlanResource {

    private static final String EXAMPLE = """
            {"reason": "市人大批准年度计划", "document": null,
             "definition": {"year": 2022, "document": {"title": "太原市2022年国民经济和社会发展计划", "number": null, "date": "2022-02-20"},
               "values": [{"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "component": "gdp-growth", "value": 8.0}]}}
            """;

    private final PlanReads plans;
    private final Administration administration;

    AnnualPlanResource(PlanReads plans, Administration administration) {
        this.plans = plans;
        this.administration = administration;
    }

    /** A page of yearly plans. */
    record AnnualPlanPage(
            List<AnnualPlanDefinition> items, @Nullable String next, Instant asOf) {}

    private static Administration.Subject<AnnualPlan> named(String year) {
        return new Administration.Subject<>(
                DefinitionKind.ANNUAL_PLAN,
                RequestForm.ANNUAL_PLAN,
                AnnualPlan.class,
                each -> String.valueOf(each.year()),
                (plan, asOf) -> find(plan, year).map(EntityTag::of));
    }

    private static Optional<AnnualPlanDefinition> find(PlanDefinition plan, String year) {
        return plan.annualPlans().stream()
                .filter(each -> String.valueOf(each.year()).equals(year))
                .findFirst();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAnnualPlans",
            summary = "Yearly plans",
            description = "年度计划：各年度应达到的数值；优先于规划本身为该年印明的数值。 What each year is to bring; a value goes before what the"
                    + " plan itself printed for that year.")
    @APIResponse(
            responseCode = "200",
            description = "A page of yearly plans",
            content = @Content(schema = @Schema(implementation = AnnualPlanPage.class)))
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        PlanAsOf standing = plans.visible(plan, page);
        return Dated.page(
                standing.plan().annualPlans(),
                each -> String.valueOf(each.year()),
                each -> each,
                page,
                standing.asOf(),
                uri);
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Operation(
            operationId = "getAnnualPlan",
            summary = "The plan of one year",
            description = "某年的年度计划，附其文件与各项数值。 With its document and its values.")
    @APIResponse(
            responseCode = "200",
            description = "The yearly plan",
            content = @Content(schema = @Schema(implementation = AnnualPlanDefinition.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "The year", example = "2022") String year,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PlanAsOf standing = plans.visible(plan, asOf);
        AnnualPlanDefinition found = find(standing.plan(), year)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("没有 " + year + " 年的年度计划", "There is no plan of " + year)));
        return Dated.one(headers, EntityTag.of(found), found, standing.asOf());
    }

    @PUT
    @Path("{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "putAnnualPlan",
            summary = "Enter the plan of one year",
            description = "录入某年的年度计划：首次录入用 If-None-Match: *，更正时用 If-Match 给出其 ETag。自此刻起记录在案；按此前时刻查询，结果不变。"
                    + " If-None-Match: * for the first, If-Match with its ETag for a corrected one. Known from now on;"
                    + " answers as of earlier instants stay what they were.")
    @APIResponse(
            responseCode = "200",
            description = "The yearly plan from now on",
            content = @Content(schema = @Schema(implementation = AnnualPlanDefinition.class)))
    @APIResponse(responseCode = "201", description = "Entered")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission definition:write")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response put(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "The year", example = "2022") String year,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WriteDefinition.OfAnnualPlan.class),
                                            examples = @ExampleObject(name = "2022", value = EXAMPLE)))
                    @Nullable
                    JsonNode body) {
        WriteCondition condition = WriteCondition.of(headers);
        Outcome outcome = administration.put(named(year), plan, year, condition, body);
        AnnualPlanDefinition found = find(outcome.plan(), year).orElseThrow();
        EntityTag tag = EntityTag.of(found);
        return condition instanceof WriteCondition.MustNotExist
                ? Answers.created(outcome, "/indicators/v1/plans/" + plan + "/annual-plans/" + year, tag, found)
                : Answers.changed(outcome, tag, found);
    }

    @DELETE
    @Path("{year}")
    @PermissionsAllowed("definition:write")
    @Operation(
            operationId = "withdrawAnnualPlan",
            summary = "Withdraw the plan of one year",
            description = "撤回某年的年度计划：其各版本保留；按此前时刻查询，结果不变。 Its versions stay, and answers as of earlier instants are the"
                    + " same.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission definition:write")
    @APIResponse(
            responseCode = "412",
            description = "What stands is not what If-Match names, or If-None-Match: * and it stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
    public Response withdraw(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "The year", example = "2022") String year,
            @QueryParam("reason") @Parameter(description = "Why", example = "entered by mistake") @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        WriteCondition condition = WriteCondition.of(headers);
        return Answers.withdrawn(administration.withdraw(named(year), plan, year, condition, reason));
    }
}
