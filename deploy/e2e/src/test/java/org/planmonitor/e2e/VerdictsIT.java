package org.planmonitor.e2e;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;

/** What is said of a plan, through the gateway: why it changed, what would change it, and what is kept for good. */
@Order(4)
@ExtendWith(WithSuite.class)
final class VerdictsIT {

    private static final String LIFE = "life-expectancy";
    private static final String INDICATOR = INDICATORS + "/indicators/" + LIFE;
    private static final String CELL = INDICATOR + "/observations/" + LIFE + "/140100/2025";
    private static final String BREAK =
            INDICATORS + "/breaks/INDICATOR.physicians-per-1000-people.physicians-per-1000-people.2020";
    private static final String PHYSICIANS =
            INDICATORS + "/indicators/physicians-per-1000-people/assessment?period=2024";

    private final Api api;

    VerdictsIT(Api api) {
        this.api = api;
    }

    @Test
    void theFinalEvaluationIsRunTwiceAndTheDifferenceIsExplained() {
        write(
                "{\"value\": 81.2, \"status\": \"PRELIMINARY\", \"source\": {\"title\": \"Bulletin\"}}",
                "If-None-Match",
                "*");
        String first = evaluate("PRELIMINARY");
        String before = api.get(INDICATORS + "/assessment")
                .expecting(200)
                .json()
                .get("asOf")
                .asText();
        write(
                "{\"value\": 78.9, \"status\": \"FINAL\", \"revisionClass\": \"VERIFICATION\","
                        + " \"document\": \"Yearbook\", \"source\": {\"title\": \"Yearbook\"}}",
                "If-Match",
                api.get(CELL).header("ETag"));
        String second = evaluate("VERIFIED");

        JsonNode evaluations = api.get(INDICATORS + "/evaluations/" + first + "/diff?with=" + second)
                .expecting(200)
                .json();
        JsonNode item = of(evaluations, LIFE);
        assertThat(item.at("/before/verdict").asText()).isEqualTo("ACHIEVED");
        assertThat(item.at("/after/verdict").asText()).isEqualTo("NOT_ACHIEVED");
        assertThat(item.at("/causes/0/revision").asInt()).isEqualTo(2);

        JsonNode diff = api.get(INDICATORS + "/assessment/diff?period=2025&from=" + before)
                .expecting(200)
                .json();
        assertThat(of(diff, LIFE).at("/causes/0/value").decimalValue()).isEqualByComparingTo("78.9");
        JsonNode history = api.get(INDICATOR + "/assessment/history?period=2025")
                .expecting(200)
                .json();
        assertThat(history.at("/items").findValuesAsText("verdict")).endsWith("ACHIEVED", "NOT_ACHIEVED");
    }

    @Test
    void aHypothesisIsAnsweredAndForgotten() {
        String growth = INDICATORS + "/indicators/gdp-growth/assessment?period=2024";
        JsonNode known = api.get(growth).expecting(200).json();

        JsonNode answer = api.send(
                        "POST",
                        INDICATORS + "/assessment/what-if",
                        null,
                        "{\"period\": \"2024\", \"figures\": [{\"subject\": {\"type\": \"INDICATOR\","
                                + " \"code\": \"gdp-growth\"}, \"period\": \"2023\", \"value\": 4.1}]}")
                .expecting(200)
                .json();

        assertThat(answer.at("/items/0/before/reason").asText()).isEqualTo("MISSING_PERIOD");
        assertThat(answer.at("/items/0/after/verdict").asText()).isEqualTo("LAGGING");
        assertThat(api.get(growth).json().get("reason")).isEqualTo(known.get("reason"));
    }

    @Test
    void aSuspectedBreakIsDecidedAndOldAnswersStay() {
        JsonNode before = api.get(PHYSICIANS).expecting(200).json();
        assertThat(before.get("reason").asText()).isEqualTo("SERIES_BREAK_SUSPECTED");
        assertThat(before.get("light").asText()).isEqualTo("GREY");

        api.send(
                        "POST",
                        BREAK + "/decisions",
                        "reviewer",
                        "{\"status\": \"NO_BREAK\", \"reason\": {\"zh\": \"已回溯\", \"en\": \"recast\"},"
                                + " \"document\": {\"title\": \"Note of the statistics bureau\"}}",
                        "If-Match",
                        api.get(BREAK).header("ETag"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201);

        assertThat(api.get(PHYSICIANS).json().get("verdict").asText()).isEqualTo("REVERSED");
        JsonNode then =
                api.get(PHYSICIANS + "&asOf=" + before.get("asOf").asText()).json();
        assertThat(then.get("reason").asText()).isEqualTo("SERIES_BREAK_SUSPECTED");
    }

    private void write(String body, String... condition) {
        Api.Reply written = api.send("PUT", CELL, "planner", body, condition);
        assertThat(written.status()).as(written.response().body()).isIn(200, 201);
    }

    private String evaluate(String basis) {
        return api.send(
                        "POST",
                        INDICATORS + "/evaluations",
                        "planner",
                        "{\"kind\": \"FINAL\", \"basis\": \"" + basis + "\", \"period\": \"2025\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201)
                .json()
                .get("id")
                .asText();
    }

    private static JsonNode of(JsonNode answer, String code) {
        for (JsonNode item : answer.get("items")) {
            if (item.get("code").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("nothing is said of " + code + ": " + answer);
    }
}
