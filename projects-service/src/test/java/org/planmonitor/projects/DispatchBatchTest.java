package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.unit;

/** Milestones and reports of many projects in one request, answered row by row. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class DispatchBatchTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void valid_rows_are_taken_and_the_others_told_with_their_places() {
        String one = building("batched-one");
        String two = building("batched-two");
        milestone(two, "completed", "2027", true);
        batch(
                        "milestones",
                        "VALID_ROWS",
                        List.of(
                                Map.of(
                                        "key",
                                        "a",
                                        "project",
                                        one,
                                        "milestone",
                                        "completed",
                                        "baseline",
                                        "2026-12",
                                        "name",
                                        Map.of("zh", "竣工", "en", "Completed")),
                                Map.of("key", "b", "project", two, "milestone", "completed", "forecast", "2027-03"),
                                Map.of("key", "c", "project", two, "milestone", "completed", "actual", "2199"),
                                Map.of("key", "d", "project", "nowhere", "milestone", "completed", "forecast", "2027"),
                                Map.of(
                                        "key",
                                        "e",
                                        "project",
                                        two,
                                        "milestone",
                                        "completed",
                                        "forecast",
                                        "2027",
                                        "ifMatch",
                                        "stale")))
                .then()
                .statusCode(200)
                .body("written", equalTo(2))
                .body("rows.status", contains(201, 201, 422, 404, 412))
                .body("rows[1].href", equalTo(at(two, "milestones/completed")))
                .body("rows[2].errors[0].pointer", equalTo("/rows/2/actual"));
        given().get(at(two, "milestones/completed"))
                .then()
                .body("forecast", equalTo("2027-03"))
                .body("actual", nullValue());
        given().get(Registry.PROJECTS + one).then().body("rating.computed", notNullValue());
    }

    @Test
    void one_wrong_row_stops_all_where_the_client_says_so() {
        String one = building("stopped-one");
        String two = building("stopped-two");
        List<Map<String, ?>> rows = List.of(
                row("a", one, Map.of("imageProgress", "基坑", "physicalPercent", 12)),
                row("b", two, Map.of("imageProgress", "基坑", "physicalPercent", 120)));
        batch("progress-reports", "ALL_OR_NOTHING", rows)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/1/physicalPercent"));
        as("planner", "p").get(at(one, "progress-reports/2026-06")).then().statusCode(404);
        batch("progress-reports", "VALID_ROWS", rows).then().statusCode(200).body("rows.status", contains(201, 422));
        as("planner", "p")
                .get(at(one, "progress-reports/2026-06"))
                .then()
                .statusCode(200)
                .body("physicalPercent", equalTo(12));
        as("planner", "p").get(at(two, "progress-reports/2026-06")).then().statusCode(404);
    }

    @Test
    void a_row_whose_blocker_is_wrong_leaves_nothing_of_it() {
        String project = building("half");
        Map<String, ?> report = Map.of(
                "imageProgress",
                "基坑",
                "blockers",
                List.of(Map.of("reason", "ASTROLOGY", "words", "w", "unit", unit())));
        batch(
                        "progress-reports",
                        "VALID_ROWS",
                        List.of(row("a", project, report), row("b", building("whole"), Map.of("imageProgress", "基坑"))))
                .then()
                .statusCode(200)
                .body("rows.status", contains(422, 201));
        as("planner", "p").get(at(project, "progress-reports/2026-06")).then().statusCode(404);
    }

    @Test
    void rights_are_asked_row_by_row() {
        String mine = building("mine");
        String other = Registry.project("not-mine");
        as("owner", "owner")
                .header("Idempotency-Key", Registry.key())
                .body(Map.of(
                        "mode",
                        "VALID_ROWS",
                        "rows",
                        List.of(
                                row("a", mine, Map.of("imageProgress", "基坑")),
                                row("b", other, Map.of("imageProgress", "基坑")))))
                .post(PLAN + "/batches/progress-reports")
                .then()
                .statusCode(200)
                .body("rows.status", contains(201, 403));
    }

    @Test
    void milestones_are_all_taken_or_none_where_the_client_says_so() {
        String one = building("agreed-one");
        String two = building("agreed-two");
        milestone(one, "completed", "2027", true);
        milestone(two, "completed", "2027", true);
        String tag = Registry.tag(one);
        batch("milestones", "ALL_OR_NOTHING", List.of(forecast(one, "2027-03"), forecast(two, "soon")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/1/forecast"));
        given().get(at(one, "milestones/completed")).then().body("forecast", nullValue());
        assertThat(Registry.tag(one)).isEqualTo(tag);
        batch("milestones", "ALL_OR_NOTHING", List.of(forecast(one, "2027-03"), forecast(two, "2027-04")))
                .then()
                .statusCode(200)
                .body("rows.status", contains(201, 201));
        given().get(at(two, "milestones/completed")).then().body("forecast", equalTo("2027-04"));
    }

    private static Map<String, ?> forecast(String project, String month) {
        return Map.of("key", project, "project", project, "milestone", "completed", "forecast", month);
    }

    private static Map<String, ?> row(String key, String project, Map<String, ?> report) {
        return Map.of("key", key, "project", project, "month", "2026-06", "report", report);
    }

    private static Response batch(String what, String mode, List<?> rows) {
        return post(as("planner", "planner"), PLAN + "/batches/" + what, Map.of("mode", mode, "rows", rows));
    }
}
