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

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** Verdicts on indicators and commitments over HTTP. */
@Path("/indicators/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "assessment",
        description = "评估 · Assessment: how figures stand against the plan, every verdict with its working.")
@APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
@APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
@APIResponse(responseCode = "404", description = "No such plan, indicator or commitment, or not visible")
@APIResponse(responseCode = "422", description = "A region outside the plan, or an instant in the future")
class SubjectAssessmentResource {

    private final Assessments assessments;

    SubjectAssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Path("{plan}/indicators/{code}/assessment")
    @PermitAll
    @Operation(
            operationId = "assessIndicator",
            summary = "The verdict on an indicator",
            description = "指标的评估结论，附计算过程：所用数据及其版本、阈值、每个数字，以及其他方法的结果。 With its working: inputs and their vintages,"
                    + " thresholds, every figure, and what other methods say.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = SubjectAnswer.class)))
    public Response indicator(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @BeanParam AssessmentQuery query,
            @QueryParam("region")
                    @Parameter(description = "Region, GB/T 2260; the plan's own when absent", example = "140100")
                    @Nullable
                    String region,
            @Context HttpHeaders headers) {
        return answer(plan, new SubjectRef(SubjectType.INDICATOR, code), query, region, headers);
    }

    @GET
    @Path("{plan}/commitments/{code}/assessment")
    @PermitAll
    @Operation(
            operationId = "assessCommitment",
            summary = "The verdict on a commitment",
            description = "承诺的评估结论，情形与指标相同。承诺可读取某一指标的序列，并换算为自身的计量单位。 As for an indicator. A commitment may read the"
                    + " series of an indicator, converted to its own unit.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = SubjectAnswer.class)))
    public Response commitment(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @BeanParam AssessmentQuery query,
            @QueryParam("region")
                    @Parameter(description = "Region, GB/T 2260; the plan's own when absent", example = "140100")
                    @Nullable
                    String region,
            @Context HttpHeaders headers) {
        return answer(plan, new SubjectRef(SubjectType.COMMITMENT, code), query, region, headers);
    }

    private Response answer(
            String plan, SubjectRef ref, AssessmentQuery query, @Nullable String region, HttpHeaders headers) {
        SubjectAnswer answer =
                assessments.ofSubject(plan, ref, new Assessments.Question(query.period, query.asOf, region));
        return Conditional.get(headers, Tags.of(answer), answer);
    }

    /** The instant of an answer moves on with the clock; its tag moves only with what is said. */
    private static final class Tags {
        static EntityTag of(SubjectAnswer it) {
            return EntityTag.of(it.plan(), it.subject(), it.region(), it.assessment(), it.components());
        }
    }
}
