package org.planmonitor.projects.pack;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.Plans;

/** The projects half of plan packs. */
@Path("/projects/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs", description = "其项目部分 · Their projects half")
class PackResource {

    private static final String PATH = "/projects/v1/packs/";

    private final PackImport packs;
    private final ExportPack exports;
    private final Plans plans;
    private final Idempotency idempotency;

    PackResource(PackImport packs, ExportPack exports, Plans plans, Idempotency idempotency) {
        this.packs = packs;
        this.exports = exports;
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("pack:import")
    @Operation(
            operationId = "importProjectsPack",
            summary = "Load the projects half of a plan pack",
            description = "Whole or not at all: against its JSON Schema, then against itself and the plan, with every"
                    + " contradiction listed. The same content again writes nothing. 整体载入,自相矛盾则整体拒绝。")
    @APIResponse(
            responseCode = "200",
            description = "The same content was loaded before; nothing was written",
            content = @Content(schema = @Schema(implementation = PackReceipt.class)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = PackReceipt.class)))
    @APIResponse(responseCode = "400", description = "The pack has not the form of its schema, or a header is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not load packs")
    @APIResponse(responseCode = "409", description = "The plan is not known yet, or another content is loaded")
    @APIResponse(responseCode = "413", description = "The pack is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(
            responseCode = "422",
            description = "The pack contradicts itself, or the key was used for another request")
    public Response load(
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "pack-1")
                    @Nullable
                    String key,
            JsonNode pack) {
        if (!pack.isObject()) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "", "BODY_REQUIRED", new Text("请求体应为一个 JSON 对象", "The body must be a JSON object")));
        }
        return idempotency.once(key, pack, () -> {
            PackImport.Outcome outcome = packs.load(pack);
            EntityTag tag = tag(outcome.receipt());
            Response.ResponseBuilder answer = outcome.loaded()
                    ? Response.created(URI.create(PATH + outcome.receipt().plan()))
                    : Response.ok();
            return answer.entity(outcome.receipt())
                    .header(HttpHeaders.ETAG, tag.quoted())
                    .build();
        });
    }

    @GET
    @Path("/{plan}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getProjectsPack",
            summary = "What was loaded for a plan",
            description = "The receipt of the projects half: its digest, its counts, and when it was loaded. 数据包回执。")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = PackReceipt.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or its projects are not loaded")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        plans.require(plan);
        PackReceipt receipt = packs.find(plan)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划 " + plan + " 的项目数据尚未载入", "The projects of " + plan + " are not loaded")));
        return Conditional.get(headers, tag(receipt), receipt);
    }

    @GET
    @Path("/{plan}/content")
    @PermissionsAllowed("pack:export")
    @Operation(
            operationId = "exportProjectsPack",
            summary = "The projects of a plan as a pack",
            description =
                    "What was loaded, with what was entered, decided and recorded since: loaded into another house, it gives"
                            + " the same registry. 导出项目数据包。")
    @APIResponse(
            responseCode = "200",
            description = "A pack of the form of its schema",
            content = @Content(schema = @Schema(implementation = PackContent.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not export packs")
    @APIResponse(responseCode = "404", description = "No such plan, or no pack is kept of it")
    public Response export(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan) {
        return Response.ok(exports.of(plan)).build();
    }

    private static EntityTag tag(PackReceipt receipt) {
        return EntityTag.of(receipt.plan(), receipt.digest());
    }
}
