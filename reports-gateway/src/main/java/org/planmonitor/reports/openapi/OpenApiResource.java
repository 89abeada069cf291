package org.planmonitor.reports.openapi;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.openapi.OwnerDocument.Origin;

/** The merged document and the originals it is made of. */
@Path("/openapi")
@Tag(name = "contract", description = "接口文档 / The suite's API as one document, and the parts it is made of")
class OpenApiResource {

    private static final String YAML = "application/yaml";
    private static final YAMLMapper YAML_MAPPER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final SuiteDocument suite;
    private final ObjectMapper mapper;

    OpenApiResource(SuiteDocument suite, ObjectMapper mapper) {
        this.suite = suite;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOpenApi",
            summary = "The whole suite as one OpenAPI 3.1 document",
            description =
                    "合并后的 OpenAPI 3.1 文档，JSON 或 YAML。 JSON, or YAML by Accept or format. x-origin says which copy of each service's document it was made from.")
    @APIResponse(responseCode = "200", description = "The merged document")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "A format other than json and yaml, or an unknown parameter")
    public Response merged(
            @Parameter(description = "json or yaml; wins over Accept", example = "json") @QueryParam("format") @Nullable
                    String format,
            @Context HttpHeaders headers) {
        return answer(suite.current().document(), format, headers);
    }

    @GET
    @Path("{service}")
    @PermitAll
    @Operation(
            operationId = "getServiceOpenApi",
            summary = "One service's own document",
            description = "单个服务的原始 OpenAPI 文档。 The original that the merged document was made from.")
    @APIResponse(responseCode = "200", description = "The service's document")
    @APIResponse(responseCode = "400", description = "A format other than json and yaml, or an unknown parameter")
    @APIResponse(responseCode = "404", description = "No such service, or its document was never seen")
    public Response original(
            @Parameter(description = "indicators, projects or reports", example = "indicators") @PathParam("service")
                    String service,
            @Parameter(description = "json or yaml; wins over Accept", example = "json") @QueryParam("format") @Nullable
                    String format,
            @Context HttpHeaders headers) {
        OwnerDocument part = suite.current().parts().get(service);
        if (part == null || part.origin() == Origin.ABSENT) {
            throw ProblemException.notFound(new Text("没有该服务的文档：" + service, "No document of this service: " + service));
        }
        return answer(part.tree(), format, headers);
    }

    private Response answer(ObjectNode document, @Nullable String format, HttpHeaders headers) {
        boolean yaml = wantsYaml(format, headers);
        byte[] body = bytes(document, yaml);
        Response response = Conditional.get(headers, EntityTag.of(document, yaml), body);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, yaml ? YAML : MediaType.APPLICATION_JSON);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response;
    }

    private byte[] bytes(ObjectNode document, boolean yaml) {
        try {
            return (yaml ? YAML_MAPPER : mapper).writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static boolean wantsYaml(@Nullable String format, HttpHeaders headers) {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .findFirst()
                    .map(accepted ->
                            accepted.getSubtype().toLowerCase(Locale.ROOT).contains("yaml"))
                    .orElse(false);
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> false;
            case "yaml" -> true;
            default ->
                throw ProblemException.invalid(ProblemError.parameter(
                        "format", "FORMAT_UNKNOWN", new Text("format 只能是 json 或 yaml", "format is json or yaml")));
        };
    }
}
