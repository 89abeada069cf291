package org.planmonitor.indicators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.People;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;

/** Whatever is missing or wrong in a body is the caller's fault and said to be: no operation answers a broken one with a 500. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BrokenBodiesTest {

    private static final int MOST_PLACES = 15;
    private static final String ANY_ID = "0199a1b2-0000-7000-8000-000000000001";
    private static final String HEALTH = "health";
    private static final List<JsonNode> BROKEN = List.of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.textNode("\u0000x"),
            JsonNodeFactory.instance.numberNode(-1),
            JsonNodeFactory.instance.arrayNode().addNull());

    /** An operation with a body, as the document shows it. */
    private record Write(String method, String path, String type, JsonNode example) {}

    private static final Write JSON = new Write("", "", "application/json", JsonNodeFactory.instance.nullNode());

    @Test
    void aBrokenBodyIsTheCallersFault() throws IOException {
        own("broken");
        Map<String, String> ids = ids("/indicators/v1/plans/broken");
        List<String> failed = new ArrayList<>();
        List<Write> writes = writes();
        assertThat(writes).hasSizeGreaterThan(40);
        for (Write write : writes) {
            String path = path(write, ids);
            variants(write.example()).forEach(body -> {
                Response answer = caller(write)
                        .header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(body)
                        .request(write.method(), path);
                if (answer.statusCode() >= 500) {
                    failed.add(write.method() + " " + path + " " + answer.statusCode() + ": " + body);
                }
            });
        }
        assertThat(failed).isEmpty();
    }

    private static RequestSpecification caller(Write write) {
        return People.with(
                        "breaker",
                        List.of(HEALTH),
                        "planner",
                        "reporter",
                        "signatory",
                        "reviewer",
                        "releaser",
                        "system")
                .contentType(write.type());
    }

    /** A draft and an assignment, so that their operations come to look at their bodies. */
    private static Map<String, String> ids(String plan) {
        caller(JSON)
                .header("If-None-Match", "*")
                .body("""
                        {"reason": "x", "definition": {"code": "health", "type": "DEPARTMENT", "name": {"zh": "卫健委", "en": "Health"}}}""")
                .put(plan + "/departments/health")
                .then()
                .statusCode(201);
        String assignment = once(JSON).body("""
                        {"department": "health", "subject": {"type": "INDICATOR", "code": "life-expectancy"}}""").post(plan + "/assignments").path("id");
        String draft = once(JSON)
                .body("{\"department\": \"health\", \"period\": \"2025\"}")
                .post(plan + "/submissions")
                .path("submission.id");
        return Map.of("assignments", assignment, "submissions", draft);
    }

    private static RequestSpecification once(Write write) {
        return caller(write).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String path(Write write, Map<String, String> ids) {
        String path = write.path().replace("taiyuan-14fyp", "broken");
        for (Map.Entry<String, String> each : ids.entrySet()) {
            path = path.replace(each.getKey() + "/" + ANY_ID, each.getKey() + "/" + each.getValue());
        }
        return path;
    }

    private static List<Write> writes() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(anyone().get("/q/openapi?format=json").asString());
        List<Write> writes = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content");
                    content.properties().stream().findFirst().ifPresent(media -> {
                        JsonNode shown = media.getValue().has("example")
                                ? media.getValue().get("example")
                                : media.getValue().at("/examples").path(0);
                        JsonNode named = media.getValue().path("examples");
                        JsonNode example =
                                named.isObject() ? named.elements().next().get("value") : shown;
                        writes.add(new Write(
                                operation.getKey(),
                                filled(path.getKey(), operation.getValue()),
                                media.getKey(),
                                example));
                    });
                }));
        return writes;
    }

    private static String filled(String template, JsonNode operation) {
        String path = template;
        for (JsonNode parameter : operation.path("parameters")) {
            path = path.replace(
                    "{" + parameter.get("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return path;
    }

    /** The example with one place broken, in every way. */
    private static Stream<String> variants(JsonNode example) {
        List<JsonPointer> places = new ArrayList<>();
        collect(example, JsonPointer.empty(), places);
        int every = Math.max(1, (places.size() + MOST_PLACES - 1) / MOST_PLACES);
        return Stream.iterate(0, i -> i < places.size(), i -> i + every)
                .flatMap(i -> BROKEN.stream().map(by -> replaced(example, places.get(i), by)));
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        if (node.isObject()) {
            node.properties().forEach(each -> collect(each.getValue(), at.appendProperty(each.getKey()), places));
        } else {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), places);
            }
        }
    }

    private static String replaced(JsonNode example, JsonPointer at, JsonNode by) {
        JsonNode copy = example.deepCopy();
        switch (copy.at(at.head())) {
            case ObjectNode parent -> parent.set(at.last().getMatchingProperty(), by);
            case ArrayNode parent -> parent.set(at.last().getMatchingIndex(), by);
            default -> throw new IllegalStateException(at.toString());
        }
        // Of plans of its own, so that those of others are not begun here.
        return copy.toString().replace("sim-example", "sim-broken").replace("sim-harbour", "sim-broken");
    }
}
