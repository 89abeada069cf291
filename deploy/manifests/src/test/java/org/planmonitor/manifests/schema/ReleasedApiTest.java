package org.planmonitor.manifests.schema;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.manifests.Kubectl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other systems are built on the operations that were released, by {@code released-api.txt}: none goes, asks for more or answers less. The
 * documents are the snapshots that {@code SnapshotsIT} finds equal to what is served. Not a library's work: the one for Java does not see
 * a changed type in OpenAPI 3.1.
 */
class ReleasedApiTest {

    private static final Released RELEASED =
            new Released(Kubectl.ROOT.resolve("deploy/manifests/src/test/resources/schema/released-api.txt"));
    private static final Map<String, String> DOCUMENTS = Map.of(
            "indicators", "reports-gateway/src/main/resources/openapi-snapshots/indicators.json",
            "projects", "reports-gateway/src/main/resources/openapi-snapshots/projects.json",
            "reports", "deploy/e2e/src/test/resources/openapi/reports.json");
    private static final Set<String> METHODS = Set.of("get", "head", "put", "post", "patch", "delete");
    private static final String SCHEMA = "schema";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OPERATION = """
            {"summary": "Some.",
             "parameters": [{"name": "plan", "in": "path", "required": true, "schema": {"type": "string"}},
                            {"name": "kind", "in": "query", "schema": {"enum": ["A", "B"]}}],
             "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
             "responses": {"200": {"content": {"application/json": {"schema": {"type": "array"}}}},
                           "404": {"description": "None."}}}
            """;

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        Map<String, JsonNode> now = shapes();

        assertThat(RELEASED.shapes()).hasSizeGreaterThan(800).allSatisfy((name, old) -> {
            JsonNode newer = now.getOrDefault(name, Operation.NONE.shape());
            assertThat(
                            name.split(" ", 3)[1].equals(SCHEMA)
                                    ? new Shape(old).brokenBy(new Shape(newer))
                                    : new Operation(old).brokenBy(new Operation(newer)))
                    .as(name)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a parameter is gone | \"kind\" | \"sort\" | /parameters/query kind/schema",
                "a word less | \"A\", \"B\" | \"A\" | /parameters/query kind/schema/enum",
                "another type | \"string\" | \"integer\" | /parameters/path plan/schema/type",
                "a parameter must be given | \"in\": \"query\", | \"in\": \"query\", \"required\": true, | /parameters/query kind/required",
                "one more must be given | [{\"name\" | [{\"name\": \"as\", \"in\": \"query\", \"required\": true}, {\"name\""
                        + " | /parameters/query as/required",
                "something must be sent | \"requestBody\": { | \"requestBody\": {\"required\": true, | /request/required",
                "another thing is sent | schemas/Note | schemas/Word | /request/application/json/$ref",
                "another status | \"200\" | \"202\" | /responses/200",
                "another answer | \"array\" | \"object\" | /responses/200/application/json/type",
            })
    void whatCallersStumbleOverIsNoticed(String why, String from, String to, String where)
            throws JsonProcessingException {
        assertThat(parsed(OPERATION).brokenBy(parsed(OPERATION.replace(from, to))))
                .as(why)
                .containsExactly(where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other words | Some. | Other.",
                "one more word may be sent | \"A\", \"B\" | \"A\", \"B\", \"C\"",
                "one more parameter may be given | [{\"name\" | [{\"name\": \"as\", \"in\": \"query\"}, {\"name\"",
                "one more failure | \"404\" | \"409\": {}, \"404\"",
                "one more form | \"200\": {\"content\": { | \"200\": {\"content\": {\"text/csv\": {}, ",
            })
    void whatIsAddedIsTaken(String why, String from, String to) throws JsonProcessingException {
        String changed = OPERATION.replace(from, to);

        assertThat(changed).isNotEqualTo(OPERATION);
        assertThat(parsed(OPERATION).brokenBy(parsed(changed))).as(why).isEmpty();
    }

    @Test
    void anOperationOrASchemaThatIsGoneIsNoticed() throws JsonProcessingException {
        assertThat(parsed(OPERATION).brokenBy(Operation.NONE)).containsExactly("/");
        assertThat(Shape.of(JSON.readTree("{\"type\": \"object\"}")).brokenBy(Shape.NONE))
                .containsExactly("");
    }

    /** With each release: {@code -Dplanmonitor.release=take -Dtest=ReleasedApiTest}. */
    @Test
    @EnabledIfSystemProperty(named = "planmonitor.release", matches = "take")
    void takeWhatIsReleased() throws IOException {
        RELEASED.take(shapes());
    }

    private static Operation parsed(String operation) throws JsonProcessingException {
        return Operation.of(JSON.readTree(operation));
    }

    /** By service, then method and path or {@code schema} and name. */
    private static Map<String, JsonNode> shapes() throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (Map.Entry<String, String> each : DOCUMENTS.entrySet()) {
            JsonNode document =
                    JSON.readTree(Kubectl.ROOT.resolve(each.getValue()).toFile());
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(item -> METHODS.contains(item.getKey()))
                            .forEach(item -> found.put(
                                    each.getKey() + " " + item.getKey() + " " + path.getKey(),
                                    Operation.of(item.getValue()).shape())));
            document.at("/components/schemas")
                    .properties()
                    .forEach(schema -> found.put(
                            each.getKey() + " " + SCHEMA + " " + schema.getKey(),
                            Shape.of(schema.getValue()).shape()));
        }
        return found;
    }
}
