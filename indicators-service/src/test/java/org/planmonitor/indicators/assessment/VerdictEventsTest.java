package org.planmonitor.indicators.assessment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Verdicts are told when they change, and only then. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class VerdictEventsTest {

    // Verdicts are INTERNAL unless the setting says otherwise, so they go the restricted way.
    private static final String TOPIC = "planmonitor.indicators.v1.restricted";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String plan(String code) {
        var pack = Packs.taiyuan();
        ((com.fasterxml.jackson.databind.node.ObjectNode) pack.get("plan")).put("code", code);
        given().auth()
                .oauth2(Tokens.of("planner"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pack.toString())
                .post("/indicators/v1/packs")
                .then()
                .statusCode(201);
        return code;
    }

    private static void publish(String plan, String series, String value) {
        given().auth()
                .oauth2(Tokens.of("planner"))
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"value\": " + value + ", \"status\": \"FINAL\", \"source\": {\"title\": \"bulletin\"}}")
                .put("/indicators/v1/plans/" + plan + "/indicators/" + series)
                .then()
                .statusCode(201);
    }

    private static JsonNode json(EventProbe.Event event) {
        try {
            return MAPPER.readTree(event.json());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean of(EventProbe.Event event, String plan) {
        return event.type().equals("assessment.changed") && event.key().startsWith(plan + "/");
    }

    // The events of the plan's creation may still be on their way.
    private static boolean caused(EventProbe.Event event) {
        return json(event).at("/cause/kind").asText().equals("OBSERVATION");
    }

    @Test
    void aNewPlanTellsOfEverySubjectAndYear() throws Exception {
        EventProbe probe = EventProbe.fromNow(TOPIC);
        try (probe) {
            String plan = plan("verdicts-new");
            List<EventProbe.Event> told = probe.await(5 * (46 + 161), it -> of(it, plan));
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(
                            Objects.requireNonNull(getClass()
                                            .getResourceAsStream("/schemas/events/assessment.changed/v1.json"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
            assertThat(told)
                    .allSatisfy(it -> assertThat(schema.validate(it.json(), InputFormat.JSON))
                            .isEmpty());
            List<JsonNode> growth = told.stream()
                    .filter(it -> it.key().equals(plan + "/INDICATOR/gdp-growth"))
                    .map(VerdictEventsTest::json)
                    .toList();
            assertThat(growth)
                    .extracting(it -> it.get("period").asText())
                    .containsExactly("2021", "2022", "2023", "2024", "2025");
            assertThat(growth)
                    .extracting(it -> it.get("verdict").asText())
                    .containsExactly("AHEAD", "LAGGING", "LAGGING", "NOT_ASSESSABLE", "NOT_ASSESSABLE");
            assertThat(growth.getLast().at("/lastKnown/verdict").asText()).isEqualTo("LAGGING");
        }
    }

    @Test
    void aFigureTellsOnlyOfWhatItChanged() {
        String plan = plan("verdicts-figure");
        EventProbe probe = EventProbe.fromNow(TOPIC);
        try (probe) {
            publish(
                    plan,
                    "industry-value-added-share-of-gdp/observations/industry-value-added-share-of-gdp/140100/2024",
                    "29.0");
            List<EventProbe.Event> told = probe.await(4, it -> of(it, plan) && caused(it));
            assertThat(told)
                    .extracting(it -> it.key() + " " + json(it).get("period").asText())
                    .containsExactlyInAnyOrder(
                            plan + "/INDICATOR/industry-value-added-share-of-gdp 2024",
                            plan + "/INDICATOR/industry-value-added-share-of-gdp 2025",
                            plan + "/COMMITMENT/industry-value-added-share-30 2024",
                            plan + "/COMMITMENT/industry-value-added-share-30 2025");
        }
    }
}
