package org.planmonitor.projects.pack;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.planmonitor.kit.imports.Imports;
import org.planmonitor.projects.plan.Plans;

/** Whether data is being imported, over HTTP: who judges a plan as a whole waits until it is there. */
@Path("/projects/v1/plans/{plan}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs")
class ImportsResource {

    private final Imports imports;
    private final Plans plans;

    ImportsResource(Imports imports, Plans plans) {
        this.imports = imports;
        this.plans = plans;
    }

    /** The answer. */
    @Schema(name = "Imports")
    record ImportsView(
            @Schema(examples = "taiyuan-14fyp") String plan,

            @Schema(description = "At this moment, over all replicas", examples = "false")
            boolean running) {}

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getImports",
            summary = "Whether data is being imported into a plan",
            description =
                    "Of packs, and batches of transitions, milestones, progress reports and investments; each is seen as a whole or not at all. 是否正在导入数据（数据包及批量导入）。")
    @APIResponse(
            responseCode = "200",
            description = "As it is at this moment; nothing keeps the answer",
            content = @Content(schema = @Schema(implementation = ImportsView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response get(@RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan) {
        plans.require(plan);
        return Response.ok(new ImportsView(plan, imports.areRunning(plan)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
