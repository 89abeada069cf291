package org.planmonitor.indicators.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** The working of kept verdicts over HTTP, in the form the assessment of the subject had when it was kept. */
@Path("/indicators/v1/plans/{plan}/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
@APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
@APIResponse(responseCode = "400", description = "An unknown parameter")
@APIResponse(responseCode = "404", description = "No such plan, evaluation or subject, or not visible")
class EvaluationWorkingResource {

    private final EvaluationReads reads;

    EvaluationWorkingResource(EvaluationReads reads) {
        this.reads = reads;
    }

    @GET
    @Path("indicators/{code}")
    @PermitAll
    @Operation(
            operationId = "getEvaluatedIndicator",
            summary = "The working of an indicator's verdict in an evaluation",
            description = "某次评估中指标结论的计算过程，与当时的计算一字不差：所用数据及其版本、阈值、每个数字、公式版本。 Word for word as it was computed for the"
                    + " evaluation: inputs and their vintages, thresholds, every figure, the formula's version.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it was kept",
            content = @Content(schema = @Schema(ref = "#/components/schemas/SubjectAssessment")))
    public Response indicator(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the evaluation", example = "019ac0de-0000-7000-8000-000000000000")
                    String id,
            @RestPath @Parameter(description = "Code of the indicator", example = "gdp-growth") String code,
            @Context HttpHeaders headers) {
        return answer(headers, reads.working(plan, id, new SubjectRef(SubjectType.INDICATOR, code)));
    }

    @GET
    @Path("commitments/{code}")
    @PermitAll
    @Operation(
            operationId = "getEvaluatedCommitment",
            summary = "The working of a commitment's verdict in an evaluation",
            description = "某次评估中承诺结论的计算过程，情形与指标相同。 As for an indicator.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it was kept",
            content = @Content(schema = @Schema(ref = "#/components/schemas/SubjectAssessment")))
    public Response commitment(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the evaluation", example = "019ac0de-0000-7000-8000-000000000000")
                    String id,
            @RestPath @Parameter(description = "Code of the commitment", example = "rail-transit-length") String code,
            @Context HttpHeaders headers) {
        return answer(headers, reads.working(plan, id, new SubjectRef(SubjectType.COMMITMENT, code)));
    }

    private static Response answer(HttpHeaders headers, JsonNode working) {
        return Conditional.get(headers, EntityTag.of(working), working);
    }
}
