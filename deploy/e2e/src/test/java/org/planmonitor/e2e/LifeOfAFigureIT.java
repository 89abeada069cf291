package org.planmonitor.e2e;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;

/** The life of one figure through the gateway: drafted, signed, approved, released, corrected; and as it was known before. */
@Order(4)
@ExtendWith(WithSuite.class)
final class LifeOfAFigureIT {

    private static final String CODE = "sports-population-share";
    private static final String CELL = INDICATORS + "/indicators/" + CODE + "/observations/" + CODE + "/140100/2024";
    private static final String SUBJECT = "\"subject\": {\"type\": \"INDICATOR\", \"code\": \"" + CODE + "\"}";

    private final Api api;

    LifeOfAFigureIT(Api api) {
        this.api = api;
    }

    @Test
    void aFigureIsPublishedByFourHandsAndCorrectedByFourHands() {
        aDepartmentReports();
        JsonNode first = released(SUBJECT + ", \"value\": 38.2, \"status\": \"PRELIMINARY\"");
        String before = first.at("/release/at").asText();
        assertThat(api.get(CELL).expecting(200).json().get("value").decimalValue())
                .isEqualByComparingTo("38.2");
        String correction = SUBJECT + ", \"value\": 38.4, \"status\": \"REVISED\", \"revisionClass\": \"VERIFICATION\","
                + " \"document\": \"Yearbook 2025, table 21-3\"";
        assertThat(draft(correction).status()).isEqualTo(409);
        post(
                        INDICATORS + "/unlocks",
                        "reviewer",
                        "{\"department\": \"statistics\", " + SUBJECT + ", \"period\": \"2024\", \"reason\":"
                                + " \"Verified by the yearbook\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}",
                        null)
                .expecting(201);

        JsonNode second = released(correction);

        JsonNode now = api.get(CELL).expecting(200).json();
        assertThat(now.get("value").decimalValue()).isEqualByComparingTo("38.4");
        assertThat(now.get("revision").asInt()).isEqualTo(2);
        assertThat(now.get("revisionClass").asText()).isEqualTo("VERIFICATION");
        assertThat(now.get("document").asText()).isEqualTo("Yearbook 2025, table 21-3");
        assertThat(now.get("origin").asText()).isEqualTo("DEPARTMENT");
        assertThat(now.get("submission").asText()).isEqualTo(second.get("id").asText());
        JsonNode then = api.get(CELL + "?asOf=" + before).expecting(200).json();
        assertThat(then.get("value").decimalValue()).isEqualByComparingTo("38.2");
        assertThat(then.get("submission").asText()).isEqualTo(first.get("id").asText());
        JsonNode history = api.send("GET", second.get("history").asText(), "auditor", null)
                .expecting(200)
                .json();
        assertThat(history.findValuesAsText("step")).containsExactly("CREATE", "SUBMIT", "SIGN", "APPROVE", "RELEASE");
        assertThat(history.findValuesAsText("by"))
                .containsExactly("demo-reporter", "demo-reporter", "demo-signatory", "demo-reviewer", "demo-releaser");
    }

    private void aDepartmentReports() {
        api.send(
                        "PUT",
                        INDICATORS + "/departments/statistics",
                        "planner",
                        "{\"reason\": \"reports under the plan\", \"document\": null, \"definition\": {\"code\": \"statistics\","
                                + " \"type\": \"DEPARTMENT\", \"level\": \"CITY\", \"name\": {\"zh\": \"市统计局\", \"en\":"
                                + " \"Bureau of statistics\"}}}",
                        "If-None-Match",
                        "*")
                .expecting(201);
        post(INDICATORS + "/assignments", "planner", "{\"department\": \"statistics\", " + SUBJECT + "}", null)
                .expecting(201);
    }

    private JsonNode released(String row) {
        Api.Reply drafted = draft(row).expecting(201);
        String path = drafted.json().at("/submission/history").asText().replace("/history", "");
        Api.Reply submitted = step(path, drafted, "submit", "reporter", "{}");
        Api.Reply signed =
                step(path, submitted, "sign", "signatory", "{\"name\": \"Wang\", \"office\": \"deputy director\"}");
        Api.Reply approved = step(path, signed, "approve", "reviewer", "{}");
        return step(path, approved, "release", "releaser", "{}").json();
    }

    private Api.Reply draft(String row) {
        String body = "{\"department\": \"statistics\", \"period\": \"2024\", \"rows\": {\"1\": {" + row + "}}}";
        return post(INDICATORS + "/submissions", "reporter", body, null);
    }

    private Api.Reply step(String path, Api.Reply before, String step, String role, String body) {
        return post(path + "/" + step, role, body, before.header("ETag")).expecting(200);
    }

    private Api.Reply post(String path, String role, String body, @org.jspecify.annotations.Nullable String tag) {
        String key = UUID.randomUUID().toString();
        return tag == null
                ? api.send("POST", path, role, body, "Idempotency-Key", key)
                : api.send("POST", path, role, body, "Idempotency-Key", key, "If-Match", tag);
    }
}
