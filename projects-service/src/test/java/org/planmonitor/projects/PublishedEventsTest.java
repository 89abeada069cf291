package org.planmonitor.projects;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What was published of Taiyuan's projects since the plan is shown with who said it, when, and how precisely. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class PublishedEventsTest {

    private static final int PUBLISHED = 19;
    private static final Map<Integer, String> PRECISIONS = Map.of(4, "YEAR", 7, "MONTH", 10, "DAY");

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    void every_published_event_is_shown_with_source_and_precision() throws IOException {
        List<JsonNode> events = published();
        assertThat(events).hasSize(PUBLISHED);
        Set<String> precisions = new HashSet<>();
        for (JsonNode event : events) {
            Map<String, Object> fact = shown(event);
            String date = event.get("date").asText();
            precisions.add(String.valueOf(fact.get("precision")));
            assertThat(fact)
                    .as(event.toString())
                    .containsEntry("date", date)
                    .containsEntry("precision", PRECISIONS.get(date.length()));
            assertThat(fact.get("source"))
                    .as(event.toString())
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("kind", "PACK")
                    .containsEntry("title", event.at("/source/title").asText())
                    .containsEntry("published", event.at("/source/published").asText(null));
            assertThat(fact.get("detail") != null).as(event.toString()).isEqualTo(event.hasNonNull("detail"));
        }
        assertThat(precisions).containsExactlyInAnyOrder("YEAR", "MONTH", "DAY");
    }

    private static Map<String, Object> shown(JsonNode event) {
        List<Map<String, Object>> facts = given().get(
                        Calls.project(event.get("project").asText()) + "/transitions?limit=100")
                .jsonPath()
                .getList("items");
        List<Map<String, Object>> same = facts.stream()
                .filter(fact -> event.get("event").asText().equals(fact.get("event"))
                        && event.get("date").asText().equals(fact.get("date")))
                .toList();
        assertThat(same).as(event.toString()).hasSize(1);
        return same.getFirst();
    }

    private static List<JsonNode> published() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        try (InputStream pack =
                Objects.requireNonNull(PublishedEventsTest.class.getResourceAsStream("/packs/taiyuan-14fyp.json"))) {
            new ObjectMapper().readTree(pack).get("events").forEach(events::add);
        }
        return events;
    }
}
