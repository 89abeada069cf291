package org.planmonitor.e2e;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of projects as files, and as a feed for whoever keeps a copy. */
@Order(6)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExportsIT {

    private static final String LIST = Api.PROJECTS + "/projects";
    private static final String AIRPORT = LIST + "/wusu-airport-p3";

    private final Api api;

    ExportsIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void theTableHasWhatTheListHas() {
        String question = "?portfolio=TRANSIT&stage=IN_USE";
        List<String> listed = new ArrayList<>();
        api.get(LIST + question)
                .expecting(200)
                .json()
                .get("items")
                .forEach(item -> listed.add(item.get("code").asText()));
        List<String> lines = api.get(LIST + ".csv" + question, "Accept-Language", "zh")
                .expecting(200)
                .response()
                .body()
                .lines()
                .toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF代码,编号,名称(中文),名称(英文)");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", 2)[0])).containsExactlyElementsOf(listed);
        assertThat(api.get(LIST + ".xlsx" + question).expecting(200).response().body())
                .startsWith("PK");
        api.get(LIST + ".csv?stage=DONE").expecting(400);
    }

    @Test
    @Order(2)
    void aPlaceThatSomebodyGivesIsOnTheMap() {
        String place = AIRPORT + "/location";
        String swapped =
                "{\"longitude\": 37.7469, \"latitude\": 112.6283, \"precisionMetres\": 500, \"source\": \"机场总体规划\"}";
        JsonNode refused = api.send("PUT", place, "planner", swapped, "If-None-Match", "*")
                .expecting(422)
                .json();
        assertThat(refused.at("/errors/0/code").asText()).isEqualTo("COORDINATES_SWAPPED");
        String point =
                "{\"longitude\": 112.6283, \"latitude\": 37.7469, \"precisionMetres\": 500, \"source\": \"机场总体规划\"}";
        String tag = api.get(place).header("ETag");
        if (tag.isEmpty()) {
            api.send("PUT", place, "planner", point, "If-None-Match", "*").expecting(201);
        } else {
            api.send("PUT", place, "planner", point, "If-Match", tag).expecting(200);
        }
        JsonNode map =
                api.get(LIST + ".geojson?portfolio=TRANSIT").expecting(200).json();
        assertThat(map.at("/features/0/id").asText()).isEqualTo("wusu-airport-p3");
        assertThat(map.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(112.6283);
        assertThat(map.get("unlocated").asInt()).isPositive();
    }

    @Test
    @Order(3)
    void theFeedTellsWhatEndsForAReader() {
        String feed = LIST + "/changes?updatedAfter=";
        api.get(feed + "2999-01-01T00:00:00Z").expecting(422);
        String start = api.get(LIST + "/changes?limit=1")
                .expecting(200)
                .json()
                .get("asOf")
                .asText();
        share("INTERNAL");
        JsonNode hidden = api.get(feed + start).expecting(200).json();
        assertThat(hidden.at("/items/0/code").asText()).isEqualTo("wusu-airport-p3");
        assertThat(hidden.at("/items/0/reason").asText()).isEqualTo("HIDDEN");
        share("PUBLIC");
        JsonNode back =
                api.get(feed + hidden.get("asOf").asText()).expecting(200).json();
        assertThat(back.at("/items/0/deleted").asBoolean()).isFalse();
        assertThat(back.at("/items/0/project/stage").asText()).isEqualTo("STARTED");
    }

    private void share(String sharing) {
        String tag = api.send("GET", AIRPORT, "planner", null).expecting(200).header("ETag");
        api.send("PATCH", AIRPORT, "planner", "{\"sharing\": \"" + sharing + "\"}", "If-Match", tag)
                .expecting(200);
    }
}
