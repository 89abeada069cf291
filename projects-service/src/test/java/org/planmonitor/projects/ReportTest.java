package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.tag;
import static org.planmonitor.projects.given.Dispatch.unit;

/** Monthly progress reports over HTTP. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ReportTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void the_owner_reports_the_district_confirms_and_then_the_public_sees_it() {
        String project = building("reported");
        String june = at(project, "progress-reports/2026-06");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted");
                EventProbe open = EventProbe.fromNow("planmonitor.projects.v1")) {
            report(project, "2026-06", Map.of("imageProgress", "主体封顶", "physicalPercent", 46.5))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("REPORTED"));
            given().get(june).then().statusCode(404);
            given().get(at(project, "progress-reports")).then().body("items", empty());
            as("reporter", "somebody").get(june).then().statusCode(200).body("reportedBy", equalTo("owner"));
            decide("owner", june, "confirmation").then().statusCode(403);
            decide("district", june, "confirmation").then().statusCode(201).body("state", equalTo("CONFIRMED"));
            given().get(june)
                    .then()
                    .statusCode(200)
                    .body("imageProgress", equalTo("主体封顶"))
                    .body("physicalPercent", equalTo(46.5f))
                    .body("reportedBy", nullValue());
            report(project, "2026-06", Map.of("imageProgress", "又改"))
                    .then()
                    .statusCode(409)
                    .body("errors.code", contains("REPORT_CONFIRMED"));
            decide("district", june, "return").then().statusCode(409);
            events.await(
                            1,
                            event -> event.type().equals("progress-report.changed")
                                    && event.key().contains("/" + project + "/"))
                    .forEach(event -> Schemas.conforms("progress-report.changed", event));
            open.await(
                            1,
                            event -> event.type().equals("progress-report.changed")
                                    && event.key().contains("/" + project + "/"))
                    .forEach(event -> Schemas.conforms("progress-report.changed", event));
        }
    }

    @Test
    void the_tag_that_a_write_answers_with_is_the_one_that_the_next_write_needs() {
        String path = at(building("chained"), "progress-reports/2026-06");
        Response first = as("owner", "owner")
                .header("If-None-Match", "*")
                .body(Map.of("imageProgress", "a", "physicalPercent", 46.50))
                .put(path);
        Response second = as("owner", "owner")
                .header("If-Match", first.getHeader("ETag"))
                .body(Map.of("imageProgress", "b", "physicalPercent", 50.00))
                .put(path);
        second.then().statusCode(200).body("physicalPercent", equalTo(50));
        assertThat(tag("owner", path)).isEqualTo(second.getHeader("ETag"));
    }

    @Test
    void a_returned_report_is_reported_again() {
        String project = building("returned");
        String may = at(project, "progress-reports/2026-05");
        report(project, "2026-05", Map.of("imageProgress", "基坑")).then().statusCode(201);
        decide("district", may, "return")
                .then()
                .statusCode(201)
                .body("state", equalTo("RETURNED"))
                .body("decisionReason", equalTo("现场核查"));
        report(project, "2026-05", Map.of("imageProgress", "基坑支护完成"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("decisionReason", nullValue());
    }

    @Test
    void a_percentage_that_falls_needs_a_reason_and_a_later_one_is_not_overtaken() {
        String project = building("falling");
        report(project, "2026-05", Map.of("imageProgress", "a", "physicalPercent", 60))
                .then()
                .statusCode(201);
        report(project, "2026-06", Map.of("imageProgress", "a", "physicalPercent", 55.5))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PERCENT_FALLS"))
                .body("errors.pointer", contains("/percentReason"));
        report(project, "2026-06", Map.of("imageProgress", "a", "physicalPercent", 55.5, "percentReason", "工程量复核"))
                .then()
                .statusCode(201);
        report(project, "2026-04", Map.of("imageProgress", "a", "physicalPercent", 61))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PERCENT_ABOVE_LATER"));
        report(project, "2026-04", Map.of("imageProgress", "a", "physicalPercent", 100.5))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_A_PERCENTAGE"));
        report(project, "2199-01", Map.of("imageProgress", "a"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("MONTH_IN_FUTURE"));
        report(project, "2026-13", Map.of("imageProgress", "a"))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("month"));
    }

    @Test
    void problems_of_a_report_raise_blockers_in_the_same_call_or_nothing_is_stored() {
        String project = building("blocked");
        Map<String, Object> raised = Map.of("reason", "DEMOLITION", "words", "三户未签约", "unit", unit());
        report(
                        project,
                        "2026-06",
                        Map.of(
                                "imageProgress",
                                "a",
                                "blockers",
                                List.of(raised, Map.of("reason", "ASTROLOGY", "words", "w", "unit", unit()))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/blockers/1/reason"));
        as("planner", "planner")
                .get(at(project, "progress-reports/2026-06"))
                .then()
                .statusCode(404);
        given().get(at(project, "blockers")).then().body("items", empty());
        report(project, "2026-06", Map.of("imageProgress", "a", "problems", "征拆", "blockers", List.of(raised)))
                .then()
                .statusCode(201);
        given().get(at(project, "blockers"))
                .then()
                .body("items.reason", contains("DEMOLITION"))
                .body("items.reportMonth", contains("2026-06"));
    }

    @Test
    void a_month_reported_as_unchanged_is_counted_as_such() {
        String project = building("unchanged");
        post(as("owner", "owner"), at(project, "progress-reports/2026-05/no-change"), Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOTHING_TO_REPEAT"));
        report(project, "2026-05", Map.of("imageProgress", "停工", "physicalPercent", 30))
                .then()
                .statusCode(201)
                .body("noChange", equalTo(false));
        int before = count("2026-06", "noChange");
        post(as("owner", "owner"), at(project, "progress-reports/2026-06/no-change"), Map.of())
                .then()
                .statusCode(201)
                .body("noChange", equalTo(true))
                .body("imageProgress", equalTo("停工"));
        post(as("owner", "owner"), at(project, "progress-reports/2026-06/no-change"), Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("REPORT_EXISTS"));
        assertThat(count("2026-06", "noChange")).isEqualTo(before + 1);
    }

    @Test
    void who_owes_a_report_after_the_cut_off_day_is_named() {
        String owing = building("owing");
        String prompt = building("prompt");
        String planned = Registry.project("planned");
        report(prompt, "2026-06", Map.of("imageProgress", "a"))
                .then()
                .statusCode(201)
                .body("late", equalTo(true))
                .body("due", equalTo("2026-07-05"));
        String due = PLAN + "/progress-reports/due?month=2026-06&limit=500";
        given().get(due)
                .then()
                .statusCode(200)
                .body("items.find { it.project == '" + owing + "' }.status", equalTo("MISSING"))
                .body("items.find { it.project == '" + owing + "' }.overdue", equalTo(true))
                .body("items.find { it.project == '" + prompt + "' }.overdue", equalTo(false))
                .body("items.project", not(hasItem(planned)));
        given().get(due + "&status=MISSING")
                .then()
                .body("items.project", hasItem(owing))
                .body("items.project", not(hasItem(prompt)));
        given().get(due + "&region=" + Registry.WEST).then().body("items.project", not(hasItem(owing)));
        given().get(PLAN + "/progress-reports/due?month=2024-02").then().body("items.project", not(hasItem(owing)));
        assertThat(count("2026-06", "overdue")).isPositive();
        assertThat(count("2026-06", "owing"))
                .isEqualTo(count("2026-06", "missing")
                        + count("2026-06", "reported")
                        + count("2026-06", "returned")
                        + count("2026-06", "confirmed"));
    }

    @Test
    void of_two_who_report_one_month_the_second_is_told_412() {
        String project = building("twice");
        String path = at(project, "progress-reports/2026-06");
        for (int status : List.of(201, 412)) {
            as("owner", "owner")
                    .header("If-None-Match", "*")
                    .body(Map.of("imageProgress", "a"))
                    .put(path)
                    .then()
                    .statusCode(status);
        }
        as("owner", "owner").body(Map.of("imageProgress", "a")).put(path).then().statusCode(428);
    }

    private static int count(String month, String member) {
        return given().get(PLAN + "/progress-reports/counts?month=" + month)
                .jsonPath()
                .getInt(member);
    }

    static Response report(String project, String month, Map<String, ?> body) {
        String path = at(project, "progress-reports/" + month);
        String tag = tag("owner", path);
        return as("owner", "owner")
                .header(tag == null ? "If-None-Match" : "If-Match", tag == null ? "*" : tag)
                .body(body)
                .put(path);
    }

    static Response decide(String who, String report, String decision) {
        return as(who.equals("owner") ? "district" : who, who)
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", as("district", who).get(report).getHeader("ETag"))
                .body(Map.of("reason", "现场核查"))
                .post(report + "/" + decision);
    }
}
