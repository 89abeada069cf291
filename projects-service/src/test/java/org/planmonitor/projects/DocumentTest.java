package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What the document says of every operation: in words, and how it may end. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class DocumentTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void every_operation_is_described_and_every_failure_shows_a_problem() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().accept(JSON).get("/q/openapi?format=json").jsonPath().getMap("paths");
        assertThat(paths).hasSizeGreaterThan(60);
        paths.forEach((path, item) -> item.forEach((verb, operation) -> {
            if (!verb.equals("parameters")) {
                check(verb + " " + path, operation);
            }
        }));
    }

    @SuppressWarnings("unchecked") // the form of an OpenAPI document
    private static void check(String what, Map<String, Object> operation) {
        assertThat(operation).as(what).containsKeys("operationId", "summary", "description");
        Map<String, Map<String, Object>> responses =
                (Map<String, Map<String, Object>>) requireNonNull(operation.get("responses"));
        assertThat(responses.keySet()).as(what).allMatch(status -> status.matches("[1-5]\\d\\d"));
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                assertThat((Map<String, Object>) response.get("content"))
                        .as(what + " " + status)
                        .containsKey(PROBLEM);
            }
        });
        boolean writes = !what.startsWith("get ");
        if (writes) {
            assertThat(responses.keySet()).as(what).contains("401", "403");
        }
    }
}
