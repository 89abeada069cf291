package org.planmonitor.indicators.pack;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.listing.Dated;
import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Packs over HTTP. */
@Path("/indicators/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs", description = "规划包 · Plan packs: a whole plan as one document, imported or refused as a whole.")
class PackResource {

    private final PackImport imports;
    private final PackExport export;
    private final OriginalPacks originals;
    private final Idempotency idempotency;

    PackResource(PackImport imports, PackExport export, OriginalPacks originals, Idempotency idempotency) {
        this.imports = imports;
        this.export = export;
        this.originals = originals;
        this.idempotency = idempotency;
    }

    /** What an import answers. */
    record Imported(String plan, boolean created, String href) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("pack:import")
    @Transactional
    @Operation(
            operationId = "importPack",
            summary = "Import a plan pack",
            description = "导入规划包：按 JSON Schema 检查，并检查其自身是否一致，列出全部矛盾；或整体导入，或完全不导入。相同内容再次导入时不写入任何内容，答复 200。 Checks the"
                    + " pack against its JSON Schema and against itself, lists every contradiction, and imports all of"
                    + " it or nothing. The same content again writes nothing and answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @APIResponse(responseCode = "200", description = "The same pack was imported before; nothing was written")
    @APIResponse(responseCode = "400", description = "Not JSON, or no Idempotency-Key")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Without the permission pack:import")
    @APIResponse(
            responseCode = "409",
            description = "The plan's code is known with other content, or the same request is still running")
    @APIResponse(responseCode = "422", description = "Contradicts the schema or itself; errors[] lists all places")
    public Response post(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Chosen by the client; a repetition gets the first answer",
                            example = "0b1f6a52-import")
                    @Nullable
                    String key,
            @RequestBody(
                            description = "The indicators half of a pack; docs/plan-pack.md has every field",
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    String document) {
        return idempotency.once(key, document, () -> {
            PackImport.Outcome outcome = imports.run(document);
            String href = "/indicators/v1/packs/" + outcome.plan();
            Imported body = new Imported(outcome.plan(), outcome.created(), href);
            return outcome.created()
                    ? Response.created(URI.create(href)).entity(body).build()
                    : Response.ok(body).build();
        });
    }

    @GET
    @Path("{plan}")
    @PermitAll
    @Operation(
            operationId = "exportPack",
            summary = "A plan as a pack, as it stands",
            description = "导出规划包：某一时刻的定义与最新数值，以调用者有权查看的为限。将其导入即得同一规划，但不含其历史。 Definitions and the newest figures as of"
                    + " an instant, as far as the caller may see them. Importing it makes the same plan without its"
                    + " past.")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = @Content(schema = @Schema(implementation = IndicatorsPack.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(responseCode = "400", description = "A parameter that is unknown or not well formed")
    @APIResponse(responseCode = "404", description = "No such plan, or not visible, or not known at asOf")
    @APIResponse(responseCode = "422", description = "asOf lies in the future")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @QueryParam("asOf")
                    @Parameter(
                            description = "As it stood at this instant; now when absent",
                            example = "2026-06-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        PackExport.Exported exported = export.export(plan, asOf);
        return Dated.one(headers, EntityTag.of(exported.pack()), exported.pack(), exported.asOf());
    }

    @GET
    @Path("{plan}/original")
    @PermitAll
    @Operation(
            operationId = "getOriginalPack",
            summary = "The pack a plan was made from",
            description = "规划的原始规划包，与导入时一字不差，只提供给有权查看全部内容者。未用规划包建立的规划没有原始规划包。 Word for word as it was imported, to"
                    + " whoever may see all of it. A plan that was begun without a pack has none.")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = @Content(schema = @Schema(implementation = IndicatorsPack.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    @APIResponse(
            responseCode = "404",
            description = "No such plan, or not all of it visible, or it came without a pack")
    public Response original(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        PackArchive.Archived pack = originals
                .find(plan)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划 " + plan + " 不是由规划包导入的", "Plan " + plan + " was not made from a pack")));
        return Conditional.get(headers, EntityTag.of(pack.contentHash()), pack.document());
    }
}
