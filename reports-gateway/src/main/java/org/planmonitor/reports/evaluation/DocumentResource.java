package org.planmonitor.reports.evaluation;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.reports.evaluation.snapshot.Bytes;

/** The documents of reports over HTTP: files, written when the report was made. */
@jakarta.ws.rs.Path("/reports/v1/plans/{plan}/reports/{id}")
@Tag(name = "evaluation reports")
class DocumentResource {

    private static final String HTML = MediaType.TEXT_HTML;
    private static final String PDF = "application/pdf";
    private static final String OFD = "application/ofd";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A published document is never another (RFC 8246): caches on the way need not ask for it again. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Reports reports;
    private final DocumentFiles files;

    DocumentResource(Reports reports, DocumentFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GET
    @jakarta.ws.rs.Path("document")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getReportDocument",
            summary = "A document of a report",
            description =
                    "报告文件，按格式与语言下载；内容不再改变，ETag 即其 SHA-256。 The bytes that were written when the report was made. They never change; the ETag is their SHA-256, and a part of them can be asked for (Range). What is published may be kept by every cache.")
    @APIResponse(
            responseCode = "200",
            description = "The document, in the media type of its format",
            content = {
                @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = OFD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part of it that was asked for, in the media type of the whole",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such report or document, or not visible to the caller")
    public Response document(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "html, pdf, ofd, docx, xlsx, json, official-pdf or official-ofd; html otherwise",
                            example = "json")
                    @Nullable
                    String format,
            @RestQuery
                    @Parameter(description = "zh or en; the first that the report has otherwise", example = "zh")
                    @Nullable
                    String language,
            @Context HttpHeaders headers,
            @Context Request request) {
        DocumentFiles.Found found = files.find(plan, id, format == null ? "html" : format, language);
        DocumentView document = found.document();
        EntityTag tag = new EntityTag(document.sha256());
        ByteRange part =
                ByteRange.of(request.getMethod(), headers, tag, document).orElse(null);
        ByteRange sent = part == null ? new ByteRange(0, document.size()) : part;
        // Not as a File: the server looks at Range itself then, and sends parts under the status of a whole.
        Response response = Conditional.get(headers, tag, new PathPart(files.file(found), sent.from(), sent.count()));
        MultivaluedMap<String, Object> told = response.getHeaders();
        if (found.isPublic()) {
            told.putSingle(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            return response;
        }
        told.putSingle(HttpHeaders.CONTENT_TYPE, document.mediaType());
        told.putSingle(
                "Content-Disposition",
                "inline; filename=\"" + plan + "-" + id + "-" + document.language() + ending(document) + "\"");
        told.putSingle("Accept-Ranges", "bytes");
        if (part == null) {
            return response;
        }
        told.putSingle("Content-Range", part.contentRange(document.size()));
        return Response.fromResponse(response)
                .status(Response.Status.PARTIAL_CONTENT)
                .build();
    }

    @GET
    @jakarta.ws.rs.Path("snapshot")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReportSnapshot",
            summary = "What a report was made from",
            description =
                    "报告所依据的全部数据（规范化 JSON）：各所有者在同一时刻的回答，每个数值带版本。 Canonical JSON: the owners' answers at the settled instant, every figure with its vintage. Its SHA-256 is the report's snapshot; made again from the same instant it is equal to the byte.")
    @APIResponse(
            responseCode = "200",
            description = "The snapshot",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The reader has it already")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "404", description = "No such report, or not visible to the caller")
    @APIResponse(responseCode = "409", description = "It is not made")
    public Response snapshot(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Id of the report", example = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f")
                    UUID id,
            @Context HttpHeaders headers) {
        Bytes kept = reports.snapshot(plan, id);
        return Conditional.get(headers, new EntityTag(kept.sha256()), kept.array());
    }

    /** {@code .pdf}, and {@code -official.pdf} of {@code official-pdf}. */
    private static String ending(DocumentView document) {
        int dash = document.format().indexOf('-');
        return dash < 0
                ? "." + document.format()
                : "-" + document.format().substring(0, dash) + "."
                        + document.format().substring(dash + 1);
    }
}
