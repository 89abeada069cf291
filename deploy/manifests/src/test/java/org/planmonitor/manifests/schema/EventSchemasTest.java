package org.planmonitor.manifests.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
 * Events stay in topics for years, and others read them: what a version of a type says may get members that can be missing, and nothing
 * else. Whatever needs more is another version, {@code v2.json}, beside the first. {@code released-events.txt} is what was released.
 */
class EventSchemasTest {

    private static final Released RELEASED =
            new Released(Kubectl.ROOT.resolve("deploy/manifests/src/test/resources/schema/released-events.txt"));
    private static final List<String> MODULES = List.of("indicators-service", "projects-service", "reports-gateway");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMA = """
            {"description": "A note.", "type": "object", "required": ["title"],
             "properties": {"title": {"type": "string", "description": "Its title."}, "kind": {"enum": ["A", "B"]},
                            "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
             "$defs": {"line": {"type": "object", "properties": {"text": {"type": "string"}}}}}
            """;

    @Test
    void whatWasReleasedOnlyGainsMembersThatMayBeMissing() throws IOException {
        Map<String, JsonNode> now = schemas();
        assertThat(RELEASED.shapes()).hasSizeGreaterThan(60).allSatisfy((name, old) -> {
            assertThat(new Shape(old).brokenBy(new Shape(now.getOrDefault(name, Shape.NONE.shape()))))
                    .as(name)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a member is gone | \"kind\": {\"enum\": [\"A\", \"B\"]}, | | /properties/kind",
                "a word is new | \"B\" | \"B\", \"C\" | /properties/kind/enum",
                "another type | \"type\": \"string\", | \"type\": \"integer\", | /properties/title/type",
                "more is required | [\"title\"] | [\"title\", \"kind\"] | /required",
                "less is required | [\"title\"] | [] | /required",
                "a limit is new | \"type\": \"array\", | \"type\": \"array\", \"maxItems\": 3, | /properties/lines/maxItems",
                "deep inside | {\"text\": {\"type\": \"string\"}} | {} | /$defs/line/properties/text",
            })
    void whatReadersStumbleOverIsNoticed(String why, String from, String to, String where)
            throws JsonProcessingException {
        String changed = SCHEMA.replace(from, to == null ? "" : to);
        assertThat(parsed(SCHEMA).brokenBy(parsed(changed))).as(why).containsExactly(where);
    }

    @Test
    void newMembersAndOtherWordsAreTaken() throws JsonProcessingException {
        String changed = SCHEMA.replace("A note.", "Some note.")
                .replace("\"kind\":", "\"note\": {\"type\": \"string\"}, \"kind\":")
                .replace("{\"text\":", "{\"description\": {\"type\": \"string\"}, \"text\":");
        assertThat(parsed(SCHEMA).brokenBy(parsed(changed))).isEmpty();
    }

    /** With each release: {@code -Dplanmonitor.release=take -Dtest=EventSchemasTest}. */
    @Test
    @EnabledIfSystemProperty(named = "planmonitor.release", matches = "take")
    void takeWhatIsReleased() throws IOException {
        RELEASED.take(schemas());
    }

    private static Shape parsed(String schema) throws JsonProcessingException {
        return Shape.of(JSON.readTree(schema));
    }

    /** By module, type and version. */
    private static Map<String, JsonNode> schemas() throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (String module : MODULES) {
            Path root = Kubectl.ROOT.resolve(module).resolve("src/main/resources/schemas/events");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    String name =
                            module + "/" + root.relativize(file).toString().replace('\\', '/');
                    found.put(name, Shape.of(JSON.readTree(file.toFile())).shape());
                }
            }
        }
        return found;
    }
}
