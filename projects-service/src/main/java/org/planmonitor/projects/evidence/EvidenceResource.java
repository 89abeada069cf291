package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.idempotency.Idempotency;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Pages;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The evidence of a project. */
@Path("/projects/v1/plans/{plan}/projects/{code}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "进度月报与佐证材料 · Progress reports and evidence")
class EvidenceResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private final Evidence evidence;
    private final KeepEvidence keeping;
    private final EvidenceStore store;
    private final EvidenceConfig config;
    private final Idempotency idempotency;

    EvidenceResource(
            Evidence evidence,
            KeepEvidence keeping,
            EvidenceStore store,
            EvidenceConfig config,
            Idempotency idempotency) {
        this.evidence = evidence;
        this.keeping = keeping;
        this.store = store;
        this.config = config;
        this.idempotency = idempotency;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvidence",
            summary = "The evidence of a project",
            description = "Without a token only what belongs to confirmed reports. 佐证材料。")
    @APIResponse(
            responseCode = "200",
            description = "A page of files",
            content = @Content(schema = @Schema(implementation = EvidencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response list(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Rows of a page, 1 to 500", example = "50") @Nullable Integer limit,
            @RestQuery @Parameter(description = "The next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        return Pages.response(evidence.page(plan, code, Limits.of(limit), cursor), uri);
    }

    @POST
    @Consumes({JPEG, PNG, PDF})
    @PermissionsAllowed("evidence:write")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "%PDF-1.7")
            })
    @Operation(
            operationId = "uploadEvidence",
            summary = "Add a photo or a document",
            description =
                    "The body is the file itself. What it is, is read from its content; reports and blockers name it by its id. 上传佐证材料。")
    @APIResponse(
            responseCode = "201",
            description = "The file's row",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(responseCode = "400", description = "The name or Idempotency-Key is missing")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller may not do this, or not for this project")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    @APIResponse(responseCode = "413", description = "The file is too large; the rest of it is not read")
    @APIResponse(responseCode = "415", description = "Not a JPEG, PNG or PDF, or not what Content-Type says")
    @APIResponse(responseCode = "422", description = "The picture cannot be opened or has too many pixels")
    public Response upload(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestQuery @Parameter(description = "Name of the file", example = "主体封顶.jpg", required = true) @Nullable
                    String name,
            @RestHeader("Idempotency-Key")
                    @Parameter(description = "Makes a repetition harmless", example = "step-1")
                    @Nullable
                    String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        try (Arrival arrived = Arrival.of(body, config.maxSize().asLongValue())) {
            EvidenceUpload upload = EvidenceUpload.of(name, headers.getMediaType(), arrived);
            FileKind kind = upload.kind();
            Picture picture = kind.isPicture() ? Picture.of(arrived.file(), config.maxPixels()) : null;
            return idempotency.once(key, upload, () -> {
                EvidenceView kept = keeping.keep(plan, code, upload.name(), kind, arrived, picture);
                String self = "/projects/v1/plans/" + plan + "/projects/" + code + "/evidence/" + kept.id();
                return Response.created(URI.create(self)).entity(kept).build();
            });
        }
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getEvidence",
            summary = "What is known of a file",
            description = "Information on a piece of evidence. 佐证材料信息。")
    @APIResponse(
            responseCode = "200",
            description = "The file's row",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response get(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Id of the file", example = "0b8f6f0e-3f0e-4c0e-9a0e-6f0e3f0e4c0e")
                    String id,
            @Context HttpHeaders headers) {
        EvidenceView found = evidence.one(plan, code, id).view();
        return Conditional.get(headers, EntityTag.of(found), found);
    }

    @GET
    @Path("/{id}/content")
    @PermitAll
    @Produces({JPEG, PNG, PDF, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getEvidenceContent",
            summary = "The file itself",
            description = "The original file. 原始文件。")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such plan or project, or not visible")
    public Response content(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Id of the file", example = "0b8f6f0e-3f0e-4c0e-9a0e-6f0e3f0e4c0e")
                    String id,
            @Context HttpHeaders headers) {
        EvidenceBytes found = EvidenceBytes.of(evidence.one(plan, code, id));
        return file(headers, found.tag(), found.key(), found.mediaType(), found.name());
    }

    @GET
    @Path("/{id}/thumbnail")
    @PermitAll
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getEvidenceThumbnail",
            summary = "The picture made small",
            description = "A thumbnail. 缩略图。")
    @APIResponse(
            responseCode = "200",
            description = "At most 320 pixels long",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter or member is unknown or has not the right form")
    @APIResponse(responseCode = "404", description = "No such file, or it is no picture")
    public Response thumbnail(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @RestPath @Parameter(description = "Id of the file", example = "0b8f6f0e-3f0e-4c0e-9a0e-6f0e3f0e4c0e")
                    String id,
            @Context HttpHeaders headers) {
        EvidenceBytes found = EvidenceBytes.of(evidence.one(plan, code, id));
        if (found.thumbnailKey() == null) {
            throw ProblemException.notFound(new Text("该材料没有缩略图", "There is no thumbnail of it"));
        }
        return file(headers, found.tag() + "-thumbnail", found.thumbnailKey(), JPEG, "thumbnail.jpg");
    }

    /** A file of somebody else's is shown so that no browser takes it for a page of ours. */
    private Response file(HttpHeaders headers, String tag, String key, String mediaType, String name) {
        StreamingOutput bytes = out -> {
            try (InputStream in = store.get(key)) {
                in.transferTo(out);
            }
        };
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.fromResponse(Conditional.get(headers, new EntityTag(tag), bytes))
                .type(mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .build();
    }

    /** Names the page's type for the document. */
    record EvidencePage(List<EvidenceView> items, @Nullable String next) {}
}
