package org.planmonitor.reports.asyncapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.document.DocumentAnswers;

/** The AsyncAPI document over HTTP; it is the same for as long as the gateway runs. */
@Path("/asyncapi")
@Tag(name = "contract")
class AsyncApiResource {

    private final ObjectNode document;
    private final DocumentAnswers answers;

    AsyncApiResource(ObjectMapper mapper, DocumentAnswers answers) {
        this.document = AsyncApiDocument.of(EventSchemas.all(mapper));
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getAsyncApi",
            summary = "Everything that is told, as one AsyncAPI 3 document",
            description =
                    "全部事件的 AsyncAPI 3 文档：Kafka 主题、事件流、Webhook，附各事件的 JSON Schema。 Kafka topics, the stream and webhooks, with the JSON Schema of each event; JSON, or YAML by Accept or format.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "A format other than json and yaml, or an unknown parameter")
    public Response get(
            @Parameter(description = "json or yaml; wins over Accept", example = "json") @QueryParam("format") @Nullable
                    String format,
            @Context HttpHeaders headers) {
        return answers.answer(document, format, headers);
    }
}
