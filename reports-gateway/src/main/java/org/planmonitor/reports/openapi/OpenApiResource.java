package org.planmonitor.reports.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.document.DocumentAnswers;
import org.planmonitor.reports.openapi.OwnerDocument.Origin;

/** The merged document and the originals it is made of. */
@Path("/openapi")
@Tag(name = "contract", description = "接口文档 / The suite's API as one document, and the parts it is made of")
class OpenApiResource {

    private final SuiteDocument suite;
    private final DocumentAnswers answers;

    OpenApiResource(SuiteDocument suite, DocumentAnswers answers) {
        this.suite = suite;
        this.answers = answers;
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
        return answers.answer(suite.current().document(), format, headers);
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
        return answers.answer(part.tree(), format, headers);
    }
}
