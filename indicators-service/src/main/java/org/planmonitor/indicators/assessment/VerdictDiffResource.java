package org.planmonitor.indicators.assessment;

import jakarta.annotation.security.PermitAll;
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

/** The difference between two instants over HTTP. */
@Path("/indicators/v1/plans/{plan}/assessment/diff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
class VerdictDiffResource {

    private final VerdictDiffs diffs;

    VerdictDiffResource(VerdictDiffs diffs) {
        this.diffs = diffs;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "diffVerdicts",
            summary = "Which verdicts changed between two instants, and by what",
            description = "两个时刻之间结论不同的各项，附其间得知且为其所用的观测值、目标调整、下达任务与口径变动。未指定时期时，两个时刻各取其默认时期，因此其间结束的年度也是原因之一。 Every"
                    + " verdict that differs as of the two instants, with the observations, amendments, tasks and"
                    + " breaks that became known in between and that it looks at. Without a period each instant has its"
                    + " own default, so that a year that ended in between is a cause too.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = DiffAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "400", description = "A parameter that is missing, unknown or not well formed")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, not visible, or not known yet at one of the instants")
    @APIResponse(responseCode = "422", description = "An instant in the future, or from after to")
    public Response diff(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("from")
                    @Parameter(description = "The earlier instant", required = true, example = "2023-01-01T00:00:00Z")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "The later instant; now when absent", example = "2024-01-01T00:00:00Z")
                    @Nullable
                    String to,
            @QueryParam("period")
                    @Parameter(description = "The assessed period, the same at both instants", example = "2022")
                    @Nullable
                    String period,
            @Context HttpHeaders headers) {
        DiffAnswer answer = diffs.diff(plan, from, to, period);
        EntityTag tag = EntityTag.of(
                answer.plan(),
                answer.from(),
                String.valueOf(answer.period()),
                answer.items(),
                answer.otherFigures(),
                to == null);
        return Conditional.get(headers, tag, answer);
    }
}
