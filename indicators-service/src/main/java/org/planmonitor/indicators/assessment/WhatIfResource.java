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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Hypothetical verdicts over HTTP. A POST because the question has a body; it creates nothing and needs no key. */
@Path("/indicators/v1/plans/{plan}/assessment/what-if")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
class WhatIfResource {

    private static final String HOLE = """
            {"period": "2024",
             "figures": [{"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "period": "2023", "value": 4.1}]}
            """;
    private static final String TARGET = """
            {"period": "2022",
             "targets": [{"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "value": 6, "comparator": "gte"}]}
            """;

    private final WhatIfs whatIfs;

    WhatIfResource(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "assessWhatIf",
            summary = "What the verdicts would be if",
            description = "情景推演：仅在本次答复中视请求体中的数值与目标为真，给出用到它们的各项此前与此后的评估结论（各附计算过程）以及规划的统计数。不保存任何内容，他人也看不到。 Figures and"
                    + " targets of the body are taken for true in this one answer: the verdicts of all subjects that"
                    + " look at them before and after, each with its working, and the counts of the plan. Nothing is"
                    + " stored, and nobody else sees it.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts before and after",
            content = @Content(schema = @Schema(implementation = WhatIfAnswer.class)))
    @APIResponse(responseCode = "400", description = "Not well formed; every place is named")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    @APIResponse(
            responseCode = "422",
            description = "A subject that the plan does not have, or a figure that cannot be")
    public WhatIfAnswer whatIf(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RequestBody(
                            description = "The hypothesis",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WhatIf.class),
                                            examples = {
                                                @ExampleObject(name = "hole", summary = "A hole filled", value = HOLE),
                                                @ExampleObject(
                                                        name = "target",
                                                        summary = "Another target",
                                                        value = TARGET)
                                            }))
                    @Nullable
                    WhatIf body) {
        if (body == null) {
            throw ProblemException.invalid(
                    ProblemError.pointer("", "REQUIRED", new Text("需要请求体", "A body is required")));
        }
        return whatIfs.answer(plan, body);
    }
}
