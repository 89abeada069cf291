package org.planmonitor.indicators;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.AnswerForms;
import org.planmonitor.kit.testing.PlatformResource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.importPack;

/** The service's document says of every operation what it does, with which examples, and how it fails. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    @SuppressWarnings("unchecked")
    void everyOperationIsDescribedWithExamplesAndErrors() {
        Map<String, Object> document =
                anyone().get("/q/openapi?format=json").jsonPath().getMap("");
        Map<String, Map<String, Object>> paths =
                (Map<String, Map<String, Object>>) requireNonNull(document.get("paths"));
        Set<Object> ids = new HashSet<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                check(method + " " + path, (Map<String, Object>) operation, ids);
            }
        }));
        assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
        assertThat((String) document.get("openapi")).startsWith("3.1");
    }

    @Test
    void everyAnswerInJsonSaysWhatItHolds() throws java.io.IOException {
        JsonNode document = new ObjectMapper()
                .readTree(anyone().get("/q/openapi?format=json").asString());

        assertThat(AnswerForms.missing(document)).isEmpty();
    }

    @Test
    void theExamplePackCanBeImportedAsItIs() throws java.io.IOException {
        String document = anyone().get("/q/openapi?format=json").asString();
        JsonNode example = new ObjectMapper()
                .readTree(document)
                .at("/paths/~1indicators~1v1~1packs/post/requestBody/content/application~1json/example");

        importPack(example).then().statusCode(201);

        anyone().get("/indicators/v1/plans/sim-example")
                .then()
                .statusCode(200)
                .header("Plan-Simulated", equalTo("true"))
                .body("simulated", equalTo(true));
    }

    @SuppressWarnings("unchecked")
    private static void check(String name, Map<String, Object> operation, Set<Object> ids) {
        assertThat(ids.add(operation.get("operationId")))
                .as(name + " has an id of its own")
                .isTrue();
        assertThat(operation).as(name).containsKeys("summary", "description", "tags", "responses");
        Map<String, Object> responses = (Map<String, Object>) requireNonNull(operation.get("responses"));
        assertThat(responses.keySet()).as(name + " says how it fails").anyMatch(status -> status.startsWith("4"));
        Iterable<Map<String, Object>> parameters =
                (Iterable<Map<String, Object>>) operation.getOrDefault("parameters", java.util.List.of());
        for (Map<String, Object> parameter : parameters) {
            assertThat(parameter).as(name + " " + parameter.get("name")).containsKey("description");
            if ("path".equals(parameter.get("in"))) {
                assertThat(parameter).as(name + " " + parameter.get("name")).containsKey("example");
            }
        }
    }
}
