package org.planmonitor.indicators.pack;

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

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.imports.Imports;

/** Whether data is being imported, over HTTP: who judges a plan as a whole waits until it is there. */
@Path("/indicators/v1/plans/{plan}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs")
class ImportsResource {

    private final Imports imports;
    private final PlanCatalog catalog;

    ImportsResource(Imports imports, PlanCatalog catalog) {
        this.imports = imports;
        this.catalog = catalog;
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
            description = "Of packs, official statistics; each is seen as a whole or not at all. 是否正在导入数据（规划包、官方统计数据）。")
    @APIResponse(
            responseCode = "200",
            description = "As it is at this moment; nothing keeps the answer",
            content = @Content(schema = @Schema(implementation = ImportsView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible")
    public Response get(@RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan) {
        catalog.visible(plan);
        return Response.ok(new ImportsView(plan, imports.areRunning(plan)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
