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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" works for every read of what a fresh suite holds: with the documented examples it answers something, the
 * answer has the documented form, and the document shows it. What a fresh suite has nothing of is a 404 or an empty
 * list, what needs a token a 401, never another failure. With {@code -Dplanmonitor.examples=record} the answers become the examples of the owners' documents.
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

    /** What a fresh suite has nothing of, or shows to nobody without a token. */
    private static boolean hasNothing(Api.Reply reply) {
        return reply.status() == 404
                || reply.status() == 401
                || (reply.status() == 200
                        && reply.json().path("items").isArray()
                        && reply.json().path("items").isEmpty());
    }

    private void check(Read read, JsonNode document) throws IOException {
        Api.Reply reply = api.get(read.address());
        if (hasNothing(reply)) {
            return;
        }
        JsonNode answer = reply.expecting(200).json();
        assertThat(wrong(answer, read.responseSchema(), document)).isEmpty();
        assertThat(answer.path("items").isArray() && answer.get("items").isEmpty())
                .as("an example that finds nothing teaches nothing")
                .isFalse();
        if (RECORD) {
            RecordedAnswers.keep(read.operationId(), answer);
        } else if (!answer.has("openapi")) {
            assertThat(read.isShown()).as("the document shows this answer").isTrue();
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
