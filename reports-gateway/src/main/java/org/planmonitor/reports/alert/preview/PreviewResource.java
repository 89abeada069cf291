package org.planmonitor.reports.alert.preview;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.reports.stream.KnownPlans;

/** Previews over HTTP; nothing is kept of them. */
@Path("/reports/v1/plans/{plan}/alert-rules/{code}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
class PreviewResource {

    private final Previews previews;
    private final KnownPlans plans;
    private final CurrentCaller caller;

    PreviewResource(Previews previews, KnownPlans plans, CurrentCaller caller) {
        this.previews = previews;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "previewAlertRule",
            summary = "What a rule would have raised",
            description =
                    "试算：按规则或拟用参数，用过去的数据推演会产生哪些预警；不保存。 Of the versions that are kept, whether the rule is on or off, with its own parameters or others that are to be tried. Nothing is stored and nothing is raised, so no Idempotency-Key is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The alerts that would have been",
            content = @Content(schema = @Schema(implementation = PreviewView.class)))
    @APIResponse(responseCode = "400", description = "A member is missing or wrong")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "Unknown plan or rule")
    public PreviewView preview(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the rule", example = "milestone-slipped") String code,
            PreviewRequest request) {
        plans.require(plan, caller.get().visible());
        return previews.of(plan, code, request);
    }
}
