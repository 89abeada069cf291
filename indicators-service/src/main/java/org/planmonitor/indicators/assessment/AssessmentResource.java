package org.planmonitor.indicators.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Assessor;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Judges a series given in the request; nothing is read and nothing is kept. */
@Path("/indicators/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
class AssessmentResource {

    private static final String LEVEL = """
            {"kind": "LEVEL", "direction": "HIGHER_IS_BETTER", "attribute": "BINDING",
             "baseline": {"year": 2020, "value": 100}, "target": {"year": 2025, "value": 150, "comparator": "eq"},
             "period": "2023", "observations": [{"period": "2023", "value": 128}]}
            """;
    private static final String GROWTH = """
            {"kind": "AVERAGE_GROWTH", "direction": "HIGHER_IS_BETTER", "attribute": "EXPECTED",
             "baseline": {"year": 2020}, "target": {"year": 2025, "value": 7, "comparator": "gte"}, "period": "2023",
             "observations": [{"period": "2021", "value": 8.0}, {"period": "2022", "value": 6.5},
                              {"period": "2023", "value": 5.4, "status": "PRELIMINARY"}]}
            """;

    @POST
    @PermitAll
    @Operation(
            operationId = "assessSeries",
            summary = "Judge a series given in the request",
            description = "评估请求中给出的序列：算法与规划自有序列相同，对所有人开放。同一请求体任何时候得到的答复都相同：除请求体外不读取任何内容。 The same arithmetic as for the"
                    + " plan's own series, open to everybody. The same body has the same answer at any time: nothing is"
                    + " read but the body.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict with its working",
            content = @Content(schema = @Schema(implementation = SeriesAnswer.class)))
    @APIResponse(responseCode = "400", description = "Not a series to be judged; every place is named")
    @APIResponse(responseCode = "422", description = "The series contradicts itself, as a target before its baseline")
    public SeriesAnswer assess(
            @RequestBody(
                            description = "The series",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AssessmentRequest.class),
                                            examples = {
                                                @ExampleObject(name = "level", summary = "A level", value = LEVEL),
                                                @ExampleObject(name = "growth", summary = "Growth", value = GROWTH)
                                            }))
                    @Nullable
                    AssessmentRequest body) {
        if (body == null) {
            throw ProblemException.invalid(
                    ProblemError.pointer("", "REQUIRED", new Text("需要请求体", "A body is required")));
        }
        RequestCheck.form(body);
        SeriesInput input = RequestInput.of(body);
        RequestSense.check(input);
        return SeriesAnswer.of(Assessor.assess(input), RequestWithinYear.read(body, input));
    }
}
