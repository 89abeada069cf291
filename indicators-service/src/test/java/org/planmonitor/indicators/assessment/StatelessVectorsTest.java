package org.planmonitor.indicators.assessment;

import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;

/** The published vectors as anybody calculates them over HTTP: every figure to the last digit, none through a float. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class StatelessVectorsTest {

    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String UP = """
            "direction": "HIGHER_IS_BETTER", "attribute": "EXPECTED", "period": "2023",\
            """;

    /** An answer, read without losing a digit. */
    private record Answer(JsonNode json) {

        Answer has(String pointer, String expected) {
            JsonNode found = json.at(pointer);
            if (found.isNumber()) {
                assertThat(found.decimalValue()).as(pointer).isEqualByComparingTo(expected);
            } else {
                assertThat(found.asText()).as(pointer).isEqualTo(expected);
            }
            return this;
        }

        Answer method(String id, String field, String expected) {
            int index = IntStream.range(0, json.at("/methods").size())
                    .filter(i -> json.at("/methods/" + i + "/id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
            return has("/methods/" + index + "/" + field, expected);
        }
    }

    private static Answer judged(String body) {
        Response answer =
                anyone().contentType("application/json").body("{" + body + "}").post("/indicators/v1/assessments");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return new Answer(EXACT.readTree(answer.asString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    private static String saw(String... yearly) {
        return "\"observations\": ["
                + String.join(
                        ",",
                        IntStream.range(0, yearly.length)
                                .mapToObj(i -> "{\"period\": \"" + (2021 + i) + "\", \"value\": " + yearly[i] + "}")
                                .toList())
                + "]";
    }

    private static String level(String attribute) {
        return UP.replace("EXPECTED", attribute) + """
                "kind": "LEVEL", "baseline": {"year": 2020, "value": 100},
                "target": {"year": 2025, "value": 150, "comparator": "eq"},
                "observations": [{"period": "2023", "value": 128}]""";
    }

    @Test
    void levelUp() {
        judged(level("EXPECTED"))
                .has("/verdict", "BASICALLY_ON_PACE")
                .has("/light", "YELLOW")
                .has("/progress", "0.560000")
                .has("/elapsed", "0.600000")
                .has("/paceRatio", "0.933333")
                .has("/expected", "130.0000")
                .has("/gap", "-2.0000")
                .has("/neededPerYear", "11.0000")
                .has("/projection", "146.6667")
                .method("linear", "ratio", "0.933333")
                .method("eurostat-cagr", "ratio", "1.015334")
                .method("eurostat-cagr", "class", "ON_TRACK")
                .method("un-2023", "ratio", "1.017959")
                .method("un-2023", "class", "ON_TRACK")
                .method("escap-current-status", "value", "5.600000");
        judged(level("BINDING")).has("/verdict", "LAGGING").has("/light", "RED");
    }

    @Test
    void levelDown() {
        judged(UP.replace("HIGHER", "LOWER") + """
                "kind": "LEVEL", "baseline": {"year": 2020, "value": 42},
                "target": {"year": 2025, "value": 33, "comparator": "eq"},
                "observations": [{"period": "2023", "value": 36}]""")
                .has("/verdict", "AHEAD")
                .has("/progress", "0.666667")
                .has("/paceRatio", "1.111111")
                .method("escap-current-status", "value", "6.666667");
    }

    @Test
    void averageGrowth() {
        judged(UP + """
                "kind": "AVERAGE_GROWTH", "baseline": {"year": 2020}, "target": {"year": 2025, "value": 7},\
                """ + saw("8.0", "6.5", "5.4"))
                .has("/verdict", "BASICALLY_ON_PACE")
                .has("/achievedAverage", "6.6280")
                .has("/progress", "0.569117")
                .has("/paceRatio", "0.948528")
                .has("/neededAverage", "7.5604");
    }

    @Test
    void cumulativeCuts() {
        String cut = UP + "\"kind\": \"CUMULATIVE_REDUCTION\", \"baseline\": {\"year\": 2020}, \"target\": {\"year\":"
                + " 2025, \"value\": %s},";
        judged(cut.formatted("15") + saw("3.6", "2.9", "3.1"))
                .has("/verdict", "ON_PACE")
                .has("/cumulative", "9.2973")
                .has("/progress", "0.600444")
                .has("/paceRatio", "1.000739")
                .has("/neededPerYear", "3.1946");
        judged(cut.formatted("17") + saw("-1.51", "2.20", "4.18"))
                .has("/verdict", "LAGGING")
                .has("/light", "RED")
                .has("/cumulative", "4.8730")
                .has("/progress", "0.268112")
                .has("/stillNeeded", "12.7482")
                .has("/neededPerYear", "6.5913");
    }

    @Test
    void urbanIncome() {
        Answer answer = judged(UP + """
                "kind": "LEVEL_WITH_GROWTH", "baseline": {"year": 2020, "value": 38329},
                "target": {"year": 2025, "value": 56318, "comparator": "eq"},
                "observations": [{"period": "2023", "value": 50000}]""");
        answer.has("/verdict", "AHEAD").has("/expected", "48283.5651");
        assertThat(answer.json().at("/methods").toString()).contains("49122.4");
    }
}
