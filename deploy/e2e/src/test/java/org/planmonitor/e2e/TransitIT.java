package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The metro that the plan promises is counted from its lines, a line is brought up to date, and the past stays. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TransitIT {

    private static final String METRO = Api.PROJECTS + "/transit-targets/rail-transit-length";
    private static final String ROAD = Api.PROJECTS + "/transit/tourism-road-tea";

    private final Api api;

    TransitIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void theNetworksAreDrawnAsInTheReadmeAndInBothLanguages() throws IOException {
        Api.Reply chinese = api.get(Api.PROJECTS + "/transit-map?language=ZH").expecting(200);
        Api.Reply english = api.get(Api.PROJECTS + "/transit-map?language=EN").expecting(200);

        assertThat(chinese.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(chinese.response().body()).contains("太原铁路枢纽西南环线", "运营/已建成", "23.647 km");
        assertThat(english.response().body())
                .contains("Metro Line 1", "In service")
                .doesNotContain("地铁2号线");
        assertThat(api.get(Api.PROJECTS + "/transit-map?language=FR").status()).isEqualTo(400);
        Path picture = Suite.ROOT.resolve("projects-service/docs/transit-map.svg");
        if (RecordedAnswers.RECORD) {
            Files.writeString(picture, english.response().body());
        }
        assertThat(undated(Files.readString(picture)))
                .isEqualTo(undated(english.response().body()));
    }

    /** The picture without the day on which it was drawn. */
    private static String undated(String svg) {
        return svg.replaceAll("As of \\d{4}-\\d\\d-\\d\\d", "As of");
    }

    @Test
    @Order(1)
    void theMetroIsCountedAsInTheReadme() throws IOException {
        JsonNode mileage =
                api.get(METRO + "/mileage?on=2025-12-31").expecting(200).json();

        assertThat(mileage.get("value").decimalValue()).isEqualByComparingTo("52.384");
        assertThat(mileage.get("complete").asBoolean()).isTrue();
        String readme = Files.readString(Suite.ROOT.resolve("projects-service/README.md"));
        assertThat(readme)
                .contains(
                        mileage.at("/working/zh").asText(),
                        mileage.at("/working/en").asText());
        for (JsonNode summand : mileage.get("counted")) {
            assertThat(readme)
                    .contains("| %s | %s | %s | %s |"
                            .formatted(
                                    summand.at("/name/zh").asText(),
                                    summand.get("openedOn").asText(),
                                    summand.get("lengthKm").asText(),
                                    summand.at("/source/title").asText()));
        }
        for (JsonNode left : mileage.get("leftOut")) {
            assertThat(readme)
                    .contains("| %s | %s |"
                            .formatted(
                                    left.at("/name/zh").asText(),
                                    left.at("/why/en").asText()));
        }
        // The day before line 1 opened, and before anybody had published anything.
        assertThat(api.get(METRO + "/mileage?on=2025-02-21")
                        .expecting(200)
                        .json()
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("23.647");
        assertThat(api.get(METRO + "/mileage?on=2025-12-31&asOf=2021-06-01T00:00:00Z")
                        .expecting(200)
                        .json()
                        .get("complete")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(2)
    void anAirportIsInUseWhileItIsEnlarged() {
        JsonNode airport = api.get(Api.PROJECTS + "/transit/airport-wusu-phase-3")
                .expecting(200)
                .json();

        assertThat(airport.at("/facility/status").asText()).isEqualTo("EXISTING");
        assertThat(airport.get("action").asText()).isEqualTo("EXPANSION");
        assertThat(airport.at("/works/status").asText()).isEqualTo("STARTED");
        assertThat(airport.at("/works/project").asText()).isEqualTo("wusu-airport-p3");
    }

    @Test
    @Order(3)
    void aMemberIsBroughtUpToDateAndItsPastStays() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode member =
                (ObjectNode) api.get(ROAD + "/versions/1").expecting(200).json().get("member");
        member.set("facts", json.readTree("""
                [{"openedOn": "2023-10", "lengthKm": 12.5, "source": {"title": "simulated notice"}}]"""));
        ObjectNode edit = json.createObjectNode().put("reason", "simulated opening");
        edit.set("member", member);
        String tag = api.send("GET", ROAD, "planner", null).expecting(200).header("ETag");

        api.send("PUT", ROAD, "planner", edit.toString()).expecting(428);
        api.send("PUT", ROAD, "reporter", edit.toString(), "If-Match", tag).expecting(403);
        JsonNode written = api.send("PUT", ROAD, "planner", edit.toString(), "If-Match", tag)
                .expecting(200)
                .json();
        api.send("PUT", ROAD, "planner", edit.toString(), "If-Match", tag).expecting(412);

        assertThat(written.at("/facility/status").asText()).isEqualTo("EXISTING");
        assertThat(written.at("/facility/since").asText()).isEqualTo("2023-10");
        assertThat(api.get(ROAD + "?asOf=2022-01-01T00:00:00Z")
                        .expecting(200)
                        .json()
                        .at("/facility/status")
                        .asText())
                .isEqualTo("PLANNED");
        ((ObjectNode) member.at("/facts/0")).put("openedOn", "2999");
        JsonNode problem = api.send("PUT", ROAD, "planner", edit.toString(), "If-Match", "*")
                .expecting(422)
                .json();
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/member/facts/0/openedOn");
    }

    @Test
    @Order(4)
    void aMeasureNamesGroupsAndTheYearsThatAreOverAreProposed() {
        List<String> periods =
                api.get(METRO + "/proposals").expecting(200).json().get("items").findValuesAsText("period");
        assertThat(periods).containsExactly("2021", "2022", "2023", "2024", "2025");

        String roads = Api.PROJECTS + "/transit-targets/national-provincial-trunk-roads";
        api.get(roads + "/mileage").expecting(404);
        JsonNode problem = api.send("PUT", roads + "/measure", "planner", """
                        {"reason": "simulated", "groups": ["canals"]}""", "If-None-Match", "*")
                .expecting(422)
                .json();
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/groups/0");
        api.send("PUT", roads + "/measure", "planner", """
                        {"reason": "simulated", "groups": ["tourism-roads"]}""", "If-None-Match", "*")
                .expecting(201);
        JsonNode mileage =
                api.get(roads + "/mileage?on=2025-12-31").expecting(200).json();
        assertThat(mileage.get("value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(mileage.at("/leftOut/0/member").asText()).isEqualTo("tourism-ring-road");
        assertThat(mileage.at("/leftOut/0/reason").asText()).isEqualTo("LENGTH_UNKNOWN");
        assertThat(mileage.get("complete").asBoolean()).isFalse();
    }

    @Test
    @Order(5)
    void whatIsProposedStandsBesideWhatIsRecorded() {
        JsonNode proposals = api.send(
                        "GET", Api.INDICATORS + "/proposals?commitment=rail-transit-length", "reporter", null)
                .expecting(200)
                .json()
                .get("items");

        assertThat(proposals.findValuesAsText("period")).containsExactly("2021", "2022", "2023", "2024", "2025");
        assertThat(proposals.at("/4/state").asText()).isEqualTo("RECORDED");
        assertThat(proposals.at("/4/value").decimalValue()).isEqualByComparingTo("52.384");
        assertThat(proposals.at("/0/state").asText()).isEqualTo("OPEN");
        assertThat(api.get(proposals.at("/4/evidence").asText())
                        .expecting(200)
                        .json()
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("52.384");
        assertThat(api.get(Api.INDICATORS + "/proposals").status()).isEqualTo(401);
    }

    @Test
    @Order(6)
    void whereALineRunsIsCheckedStoredAndShownAsGeoJson() {
        String at = ROAD + "/geometry";
        api.get(at).expecting(404);
        JsonNode swapped =
                draw(at, "[[37.86, 112.45], [37.8, 112.55]]").expecting(422).json();
        assertThat(swapped.at("/errors/0/pointer").asText()).isEqualTo("/geometry/coordinates/0");
        assertThat(swapped.at("/errors/0/code").asText()).isEqualTo("COORDINATES_SWAPPED");
        JsonNode stored =
                draw(at, "[[112.45, 37.86], [112.75, 37.86]]").expecting(201).json();
        assertThat(stored.get("region").isNull()).isTrue();
        // 26 km are drawn of 12.5 that were published.
        assertThat(stored.at("/warnings/0/code").asText()).isEqualTo("LENGTH_CONTRADICTS");

        JsonNode features = api.get(Api.PROJECTS + "/transit-features?group=tourism-roads")
                .expecting(200)
                .json();
        assertThat(features.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(features.get("features")).hasSize(4);
        assertThat(features.at("/features/0/geometry").isNull()).isTrue();
        assertThat(features.at("/features/1/geometry/type").asText()).isEqualTo("LineString");
    }

    private Api.Reply draw(String at, String coordinates) {
        return api.send("PUT", at, "planner", """
                        {"reason": "simulated course", "source": {"title": "simulated sketch"},
                         "geometry": {"type": "LineString", "coordinates": %s}}""".formatted(coordinates), "If-None-Match", "*");
    }
}
