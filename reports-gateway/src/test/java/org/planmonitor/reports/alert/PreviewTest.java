package org.planmonitor.reports.alert;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.kit.testing.Patience.await;

/** A rule is tried on the past before it is switched on. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class PreviewTest {

    private static final String BETWEEN = "{\"from\": \"%s\", \"to\": \"%s\", \"parameters\": %s}";

    @Test
    void aPreviewTellsWhatWasRedAndIsNotAnyMore() {
        Facts facts = Facts.known("preview-past");
        Emitted.send(List.of(
                facts.verdict("INDICATOR", "growth", 4, "2025", "LAGGING", "YELLOW"),
                facts.verdict("INDICATOR", "growth", 10, "2025", "REVERSED", "RED"),
                facts.verdict("INDICATOR", "growth", 20, "2025", "AHEAD", "GREEN")));
        String february = BETWEEN.formatted("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "null");
        await().until(() -> ask("preview-past", "reporter", february).jsonPath().getInt("raised") == 1);

        ask("preview-past", "reporter", february)
                .then()
                .body("resolved", equalTo(1))
                .body("standing", equalTo(2))
                .body("items.size()", equalTo(3))
                .body("items[0].subject.code", equalTo("growth"))
                .body("items[0].since", equalTo("2026-02-10T00:00:00Z"))
                .body("items[0].until", equalTo("2026-02-20T00:00:00Z"))
                .body("items[0].causes[0].en", equalTo("2025: reversed, pace ratio 0.50"));
        ask(
                        "preview-past",
                        "reporter",
                        BETWEEN.formatted(
                                "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "{\"lights\": [\"RED\", \"YELLOW\"]}"))
                .then()
                .body("items[0].since", equalTo("2026-02-04T00:00:00Z"))
                .body("items[0].causes.size()", equalTo(2));
        ask("preview-past", "reporter", BETWEEN.formatted("2026-02-01T00:00:00Z", "2026-02-15T00:00:00Z", "null"))
                .then()
                .body("standing", equalTo(3))
                .body("items[0].until", nullValue());
        // Nothing was raised by trying.
        facts.await("?subject=growth", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-01T00:00:00Z|2026-02-01T00:00:00Z|null|/to",
                "2006-02-01T00:00:00Z|2026-02-01T00:00:00Z|null|/to",
                "2026-02-01T00:00:00Z|2026-03-01T00:00:00Z|{\"days\": 3}|/parameters/lights"
            })
    void aTimeOrAParameterThatCannotBeIsRefused(String from, String to, String parameters, String pointer) {
        Facts.known("preview-wrong");

        ask("preview-wrong", "planner", BETWEEN.formatted(from, to, parameters))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Response ask(String plan, String role, String body) {
        return Facts.as(role)
                .contentType("application/json")
                .body(body)
                .post("/reports/v1/plans/" + plan + "/alert-rules/verdict-red/previews");
    }
}
