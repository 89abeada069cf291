package org.planmonitor.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Many steps in one request, each answered. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class TransitionBatchTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void valid_rows_are_taken_and_wrong_ones_told_at_their_place() {
        String good = Registry.project("row");
        String gated = Registry.standing("row", "PREPARATION", "2024");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            batch(
                            "VALID_ROWS",
                            row("a", good, "RESERVE", "2023"),
                            row("b", gated, "STARTED", "2025"),
                            row("c", "no-such", "RESERVE", "2023"),
                            row("d", good, "PREPARATION", "2024-13"),
                            row("e", good, "PREPARATION", "2024-02"))
                    .then()
                    .statusCode(200)
                    .body("written", equalTo(2))
                    .body("refused", equalTo(3))
                    .body("rows.key", contains("a", "b", "c", "d", "e"))
                    .body("rows.status", contains(201, 409, 404, 400, 201))
                    .body("rows[0].id", notNullValue())
                    .body("rows[1].id", nullValue())
                    .body("rows[1].errors.pointer", hasItems("/rows/1/to"))
                    .body("rows[3].errors[0].pointer", equalTo("/rows/3/date"));
            Registry.read(good).then().body("stage", equalTo("PREPARATION")).body("stageSince", equalTo("2024-02"));
            assertThat(events.await(2, event -> event.key().endsWith("/" + good)))
                    .hasSize(2);
        }
    }

    @Test
    void all_or_nothing_writes_nothing_when_one_row_is_wrong() {
        String one = Registry.project("whole");
        String two = Registry.project("whole");
        String tag = Registry.tag(one);
        batch("ALL_OR_NOTHING", row("a", one, "RESERVE", "2023"), row("b", two, "RESERVE", "2199"))
                .then()
                .statusCode(422)
                .body("code", equalTo("BATCH_REFUSED"))
                .body("errors.pointer", contains("/rows/1/date"));
        assertThat(Registry.tag(one)).isEqualTo(tag);
        batch("ALL_OR_NOTHING", row("a", one, "RESERVE", "2023"), row("b", two, "RESERVE", "2023"))
                .then()
                .statusCode(200)
                .body("written", equalTo(2));
    }

    @Test
    void a_row_may_name_the_state_it_was_read_in() {
        String code = Registry.project("read");
        Map<String, Object> stale = row("a", code, "RESERVE", "2023");
        stale.put("ifMatch", "stale");
        batch("VALID_ROWS", stale).then().statusCode(200).body("rows.status", contains(412));
        Map<String, Object> fresh = row("a", code, "RESERVE", "2023");
        fresh.put("ifMatch", Registry.tag(code).replace("\"", ""));
        batch("VALID_ROWS", fresh).then().statusCode(200).body("rows.status", contains(201));
    }

    @Test
    void a_row_of_another_district_is_refused_and_others_go_on() {
        String east = Registry.project("mine");
        String west = Registry.project("theirs", Map.of("regions", List.of(Registry.WEST)));
        Registry.as("district", Map.of("regions", List.of(Registry.EAST)))
                .header("Idempotency-Key", Registry.key())
                .body(Map.of(
                        "mode",
                        "VALID_ROWS",
                        "rows",
                        List.of(row("a", east, "RESERVE", "2023"), row("b", west, "RESERVE", "2023"))))
                .post("/projects/v1/plans/" + Registry.PLAN + "/batches/transitions")
                .then()
                .statusCode(200)
                .body("rows.status", contains(201, 403));
    }

    @Test
    void a_batch_needs_a_mode_rows_and_keys_of_its_own() {
        batch("SOMEHOW", row("a", "x", "RESERVE", "2023"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mode"));
        batch("VALID_ROWS").then().statusCode(400).body("errors.pointer", contains("/rows"));
        batch("ALL_OR_NOTHING", row("a", "x", "RESERVE", "2023"), row("a", "y", "RESERVE", "2023"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/rows/1/key"));
    }

    private static Map<String, Object> row(String key, String project, String to, String date) {
        return new HashMap<>(Map.of("key", key, "project", project, "to", to, "date", date, "evidence", "file"));
    }

    private static io.restassured.response.Response batch(String mode, Map<?, ?>... rows) {
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(Map.of("mode", mode, "rows", new ArrayList<>(Arrays.asList(rows))))
                .post("/projects/v1/plans/" + Registry.PLAN + "/batches/transitions");
    }
}
