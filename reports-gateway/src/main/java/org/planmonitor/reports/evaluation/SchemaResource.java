package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;

/** The schema of reports as data. */
@Path("/reports/v1/report-document-schema")
@Tag(name = "evaluation reports")
class SchemaResource {

    private static final String MEDIA_TYPE = "application/schema+json";

    private final String schema;

    SchemaResource() {
        try (InputStream file =
                Objects.requireNonNull(SchemaResource.class.getResourceAsStream("/schemas/report-document/v1.json"))) {
            this.schema = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schema of reports cannot be read", e);
        }
    }

    @GET
    @PermitAll
    @Produces(MEDIA_TYPE)
    @Operation(
            operationId = "getReportDocumentSchema",
            summary = "The JSON Schema of reports as data",
            description =
                    "报告 JSON 文档的模式。 Of the documents in format json; members may be added in a later version, never taken away.")
    @APIResponse(
            responseCode = "200",
            description = "The schema, draft 2020-12",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    public Response schema(@Context HttpHeaders headers) {
        return Conditional.get(headers, EntityTag.of(schema), schema);
    }
}
