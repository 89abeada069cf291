package org.planmonitor.reports.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotaAnswerTest {

    @Test
    void everyOperationSaysThatAQuotaCanBeUsedUpUnlessItSaysSoItself() throws JsonProcessingException {
        JsonNode paths = ServiceDocument.of("indicators", document("\"Problem\": {\"type\": \"object\"}"))
                .paths();

        JsonNode added = paths.at("/~1a/get/responses/429");
        assertThat(added.at("/content/application~1problem+json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/indicators_Problem");
        assertThat(added.get("headers").has("Retry-After")).isTrue();
        assertThat(added.get("headers").has("RateLimit")).isTrue();
        assertThat(paths.at("/~1a/post/responses/429/description").asText()).isEqualTo("own");
        assertThat(paths.at("/~1a/get/responses/200/description").asText()).isEqualTo("ok");
    }

    @Test
    void aDocumentThatKnowsNoProblemsStaysAsItIs() throws JsonProcessingException {
        JsonNode paths = ServiceDocument.of("indicators", document("")).paths();

        assertThat(paths.at("/~1a/get/responses/429").isMissingNode()).isTrue();
    }

    private static ObjectNode document(String schemas) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree("""
                {"paths": {"/a": {"get": {"operationId": "g", "responses": {"200": {"description": "ok"}}},
                  "post": {"operationId": "p", "responses": {"429": {"description": "own"}}}}},
                 "components": {"schemas": {%s}}}""".formatted(schemas));
    }
}
