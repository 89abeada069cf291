package org.planmonitor.projects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.AnswerForms;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.supply.warning.Kind;

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

    @Test
    void every_answer_in_json_says_what_it_holds() throws IOException {
        assertThat(AnswerForms.missing(document())).isEmpty();
    }

    /** Packages of arithmetic name no schema, so that the document has their words from elsewhere. */
    @Test
    void words_that_are_listed_are_those_of_the_code() throws IOException {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(words(schemas.at("/SupplyWarning/properties/kind/enum"))).isEqualTo(names(Kind.values()));
        assertThat(words(schemas.at("/ChainGraphNode/properties/coverage/enum")))
                .isEqualTo(names(Coverage.values()));
        assertThat(words(schemas.at("/State1/enum"))).isEqualTo(names(Matter.State.values()));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept(JSON).get("/q/openapi?format=json").asString());
    }

    private static List<String> words(JsonNode enumeration) {
        List<String> words = new ArrayList<>();
        enumeration.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
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
