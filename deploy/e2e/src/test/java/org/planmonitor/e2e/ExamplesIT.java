package org.planmonitor.e2e;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" works for every read: with the documented examples it answers something, and what it answers is what the
 * document says. With {@code -Dplanmonitor.examples=record} the answers become the examples of the owners' documents.
 */
@Order(1)
@ExtendWith(WithSuite.class)
final class ExamplesIT {

    private static final boolean RECORD = "record".equals(System.getProperty("planmonitor.examples"));

    private final Api api;

    ExamplesIT(Api api) {
        this.api = api;
    }

    @TestFactory
    Stream<DynamicTest> everyReadAnswersItsExampleAsDocumented() {
        JsonNode document = document();
        List<Read> reads = Read.of(document);
        assertThat(reads).hasSizeGreaterThan(30);
        return reads.stream().map(read -> DynamicTest.dynamicTest(read.operationId(), () -> check(read, document)));
    }

    @Test
    void everyOperationShowsAnAnswer() {
        List<String> silent = document().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> answers(operation.getValue()).anyMatch(ExamplesIT::isSilent))
                .map(operation -> operation.getValue().path("operationId").asText())
                .toList();

        assertThat(silent).as("operations whose answer has no example").isEmpty();
    }

    private static Stream<JsonNode> answers(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().at("/content/application~1json"));
    }

    private static boolean isSilent(JsonNode media) {
        // What answers any object (a document of another standard) has no form that an example could explain.
        boolean free = media.at("/schema/type").asText().equals("object")
                && media.at("/schema/properties").isMissingNode();
        return !media.isMissingNode() && !free && !media.has("example") && !media.has("examples");
    }

    private void check(Read read, JsonNode document) throws IOException {
        JsonNode answer = api.get(read.address()).expecting(200).json();

        assertThat(wrong(answer, read.responseSchema(), document)).isEmpty();
        if (answer.has("items")) {
            assertThat(answer.get("items"))
                    .as("an example that finds nothing teaches nothing")
                    .isNotEmpty();
        }
        if (RECORD) {
            RecordedAnswers.keep(read.operationId(), answer);
        }
    }

    private static List<String> wrong(JsonNode answer, JsonNode form, JsonNode document) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("components", document.get("components"));
        schema.setAll((ObjectNode) form.deepCopy());
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(answer.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode document() {
        return api.get("/openapi?format=json").expecting(200).json();
    }
}
