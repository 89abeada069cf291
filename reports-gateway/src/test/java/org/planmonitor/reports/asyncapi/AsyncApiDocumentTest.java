package org.planmonitor.reports.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The document of this build against the schema of AsyncAPI itself, and against the owners' schemas. */
class AsyncApiDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> OWNERS = List.of("indicators-service", "projects-service", "reports-gateway");

    private final ObjectNode document = AsyncApiDocument.of(EventSchemas.all(MAPPER));

    @Test
    void theSchemaOfAsyncApiFindsNothingWrong() throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                AsyncApiDocumentTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            var judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON);

            assertThat(judge.validate(document.toString(), InputFormat.JSON)).isEmpty();
            ObjectNode broken = document.deepCopy();
            broken.withObjectProperty("operations").withObjectProperty("stream").put("action", "shout");
            assertThat(judge.validate(broken.toString(), InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void eachEventThatAnOwnerHasASchemaForIsToldOnEachWay() throws IOException {
        for (String module : OWNERS) {
            String owner = module.substring(0, module.indexOf('-'));
            for (String type : types(module)) {
                assertThat(document.at("/channels/" + owner + "/messages").has(type))
                        .as(type)
                        .isTrue();
                assertThat(document.at("/channels/" + owner + "Restricted/messages")
                                .has(type))
                        .as(type)
                        .isTrue();
                assertThat(document.at("/channels/stream/messages").has(type))
                        .as(type)
                        .isTrue();
                assertThat(document.at("/channels/webhook/messages").has(type))
                        .as(type)
                        .isTrue();
                assertThat(document.at("/components/schemas").has(type))
                        .as(type)
                        .isTrue();
            }
        }
    }

    @Test
    void aTypeThatTwoOwnersTellIsAnError() {
        var schemas = EventSchemas.of("projects", MAPPER);

        assertThatThrownBy(() -> AsyncApiDocument.of(Map.of("indicators", schemas, "projects", schemas)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two owners tell");
    }

    @Test
    void aDataSchemaOfTheDocumentJudgesAsTheOwnersDoes() {
        var place = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        ObjectNode around = document.deepCopy();
        around.put("$ref", "#/components/schemas/assessment.changed");
        var judge = place.getSchema(around.toString(), InputFormat.JSON);

        assertThat(judge.validate("{\"plan\": 1}", InputFormat.JSON))
                .extracting(error -> error.getMessageKey())
                .contains("required", "type");
    }

    private static List<String> types(String module) throws IOException {
        Path schemas = Path.of("../" + module + "/src/main/resources/schemas/events");
        try (Stream<Path> found = Files.list(schemas)) {
            List<String> types =
                    found.map(path -> path.getFileName().toString()).toList();
            assertThat(types).isNotEmpty();
            return types;
        }
    }
}
