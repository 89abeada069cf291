package org.planmonitor.indicators.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** The verdicts on a whole plan over HTTP. */
@Path("/indicators/v1/plans/{plan}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
class PlanAssessmentResource {

    private final Assessments assessments;

    PlanAssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "assessPlan",
            summary = "The verdicts on a plan",
            description = "规划的评估结论，按类别、属性与章统计，并逐项列出，附各自计算过程的链接。规划整体没有结论。 Counted by category, attribute and chapter,"
                    + " and listed with the way to each working. A plan as a whole has no verdict.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts",
            content = @Content(schema = @Schema(implementation = PlanAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "A region outside the plan, or an instant in the future")
    public Response plan(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam AssessmentQuery query,
            @QueryParam("region")
                    @Parameter(
                            description = "Region, GB/T 2260; the plan's own when absent. Targets are the plan's: a"
                                    + " district's figures are shown and judged only by tasks it was given",
                            example = "140100")
                    @Nullable
                    String region,
            @Context HttpHeaders headers) {
        PlanAnswer answer = assessments.ofPlan(plan, new Assessments.Question(query.period, query.asOf, region));
        return Conditional.get(headers, tag(answer), answer);
    }

    /** Of all that is said but the instant, which moves on with the clock. */
    private static EntityTag tag(PlanAnswer answer) {
        return EntityTag.of(
                answer.plan(),
                answer.region(),
                answer.period(),
                answer.indicators(),
                answer.commitments(),
                answer.byDepartment(),
                answer.withoutDepartment(),
                answer.items());
    }

    @GET
    @Path("regions")
    @PermitAll
    @Operation(
            operationId = "assessRegions",
            summary = "The verdicts by region",
            description = "规划的每个地区各有多少项有该地区的数值，以及每种评估结论各有多少项。目标是规划本地区的目标：未获下达任务的县区待下达。 For each region of the plan how"
                    + " many subjects have figures of it and how many have each verdict. Targets are those of the"
                    + " plan's own region: a district without tasks awaits them.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = RegionsAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(responseCode = "422", description = "An instant in the future")
    public Response regions(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @BeanParam AssessmentQuery query,
            @Context HttpHeaders headers) {
        RegionsAnswer answer = assessments.ofRegions(plan, new Assessments.Question(query.period, query.asOf, null));
        EntityTag tag = EntityTag.of(answer.plan(), answer.period(), answer.regions());
        return Conditional.get(headers, tag, answer);
    }
}
