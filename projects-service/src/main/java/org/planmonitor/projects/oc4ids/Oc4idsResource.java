package org.planmonitor.projects.oc4ids;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

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
import org.planmonitor.kit.problem.Languages;

/** The projects of a plan in OC4IDS 0.9. */
@Path("/projects/oc4ids/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "oc4ids", description = "基础设施开放合同数据标准 · Open Contracting for Infrastructure Data Standards 0.9")
class Oc4idsResource {

    /** A project package; what is not known is left out. */
    @Schema(name = "Oc4idsPackage")
    record ProjectPackage(
            URI uri,
            OffsetDateTime publishedDate,
            String version,
            Publisher.Named publisher,
            @Nullable String license,
            @Nullable String publicationPolicy,
            List<Published> projects) {}

    private final Publish publish;

    Oc4idsResource(Publish publish) {
        this.publish = publish;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOc4idsPackage",
            summary = "All public projects of a plan as an OC4IDS package",
            description =
                    "A project package of OC4IDS 0.9, streamed. It holds what is public, whoever asks, and leaves out what is not"
                            + " known; Accept-Language chooses the words, zh or en. OC4IDS 项目包。")
    @APIResponse(
            responseCode = "200",
            description = "The package, by the official project-package-schema.json",
            content = @Content(schema = @Schema(implementation = ProjectPackage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan, or nothing of it is public")
    @APIResponse(responseCode = "503", description = "Too many long answers are on their way; Retry-After says when")
    public Response all(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @Context HttpHeaders headers) {
        Locale language = language(headers);
        Publish.Edition edition = publish.edition(plan, language);
        StreamingOutput told = out -> publish.write(edition, out);
        return spoken(Response.ok(told), language);
    }

    @GET
    @Path("/projects/{code}")
    @PermitAll
    @Operation(
            operationId = "getOc4idsProject",
            summary = "One public project in OC4IDS",
            description = "As it stands in the package. 单个项目(OC4IDS)。")
    @APIResponse(
            responseCode = "200",
            description = "The project, by the official project-schema.json",
            content = @Content(schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the If-None-Match tag")
    @APIResponse(responseCode = "400", description = "A parameter is unknown")
    @APIResponse(responseCode = "404", description = "No such plan or project, or it is not public")
    public Response one(
            @RestPath @Parameter(description = "Code of the plan", example = "taiyuan-14fyp") String plan,
            @RestPath @Parameter(description = "Code of the project", example = "metro-line-1") String code,
            @Context HttpHeaders headers)
            throws IOException {
        Locale language = language(headers);
        String told = publish.one(plan, code, language);
        EntityTag tag = EntityTag.of(told);
        return spoken(Response.fromResponse(Conditional.get(headers, tag, told)), language);
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response spoken(Response.ResponseBuilder answer, Locale language) {
        return answer.type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
