package org.planmonitor.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class TransitionTest {

    private static final String PROJECTS = "/projects/v1/plans/taiyuan-14fyp/projects/";

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    void a_step_moves_the_project_and_is_told() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            Response moved = move("wusu-airport-p3", "COMPLETED", "2025-06", tag("wusu-airport-p3"), key());
            moved.then()
                    .statusCode(201)
                    .header("ETag", notNullValue())
                    .header("Consistency-Token", notNullValue())
                    .header("Location", containsString(PROJECTS + "wusu-airport-p3/transitions/"))
                    .body("stage", equalTo("COMPLETED"))
                    .body("stageSince", equalTo("2025-06"))
                    .body("next", contains("IN_USE"));
            given().get(PROJECTS + "wusu-airport-p3/transitions")
                    .then()
                    .statusCode(200)
                    .body("items.event", contains("LISTED", "APPROVED", "STARTED", "IN_PROGRESS", "COMPLETED"))
                    .body("items.precision", contains("DAY", "MONTH", "MONTH", "DAY", "MONTH"))
                    .body("items.source.kind", hasItems("PLAN", "PACK", "DECISION"));
            EventProbe.Event told = events.await(1, event -> event.key().endsWith("/wusu-airport-p3"))
                    .getFirst();
            assertThat(told.type()).isEqualTo("project.changed");
            assertThat(told.sequence()).isEqualTo(2);
            assertThat(told.json()).contains("\"from\":\"STARTED\"").contains("\"to\":\"COMPLETED\"");
        }
    }

    @Test
    void a_stage_that_cannot_follow_is_refused_with_those_that_can() {
        String code = "metro-line-3";
        move(code, "IN_USE", "2026-01", tag(code), key())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("errors[0].pointer", equalTo("/to"))
                .body("errors[0].message", containsString("STARTED"));
    }

    @Test
    void a_date_before_the_present_stage_or_in_the_future_is_refused() {
        String code = "taiyuan-suide-passenger-line";
        move(code, "STARTED", "2023-04", tag(code), key())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("DATE_BEFORE_STAGE"));
        move(code, "STARTED", "2199-01-01", tag(code), key())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("DATE_IN_FUTURE"));
    }

    @Test
    void a_repetition_gets_the_first_answer_and_another_request_under_the_key_is_refused() {
        String code = "reform-zone-maglev";
        String tag = tag(code);
        String key = key();
        Response first = move(code, "PREPARATION", "2022", tag, key);
        Response again = move(code, "PREPARATION", "2022", tag, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        move(code, "STARTED", "2023", tag(code), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void of_two_writers_at_once_one_wins_and_the_other_is_told_412() throws Exception {
        String code = "taiyuan-east-station";
        String tag = tag(code);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> write =
                    () -> move(code, "RESERVE", "2022", tag, key()).statusCode();
            List<Future<Integer>> both = writers.invokeAll(List.of(write, write));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 412);
        }
    }

    @Test
    void a_write_needs_a_token_a_right_a_tag_and_a_key() {
        String code = "xiaohe-station";
        var body = Map.of("to", "RESERVE", "date", "2022", "evidence", "file 1");
        var request = given().contentType("application/json").body(body).header("Idempotency-Key", key());
        request.header("If-Match", tag(code))
                .post(PROJECTS + code + "/transitions")
                .then()
                .statusCode(401);
        as("leader")
                .body(body)
                .header("Idempotency-Key", key())
                .header("If-Match", tag(code))
                .post(PROJECTS + code + "/transitions")
                .then()
                .statusCode(403);
        as("planner")
                .body(body)
                .header("Idempotency-Key", key())
                .post(PROJECTS + code + "/transitions")
                .then()
                .statusCode(428);
        as("planner")
                .body(body)
                .header("If-Match", tag(code))
                .post(PROJECTS + code + "/transitions")
                .then()
                .statusCode(400);
        as("planner")
                .body(body)
                .header("Idempotency-Key", key())
                .header("If-Match", "\"stale\"")
                .post(PROJECTS + code + "/transitions")
                .then()
                .statusCode(412);
    }

    @Test
    void a_body_of_another_form_is_refused_with_every_place() {
        as("planner")
                .body(Map.of("to", "reserve", "date", "2022-13", "evidence", " "))
                .header("Idempotency-Key", key())
                .header("If-Match", "\"any\"")
                .post(PROJECTS + "xiaohe-station/transitions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to", "/date", "/evidence"));
    }

    private static Response move(String code, String to, String date, String tag, String key) {
        return as("planner")
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(Map.of("to", to, "date", date, "evidence", "file 2022-7"))
                .post(PROJECTS + code + "/transitions");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static String tag(String code) {
        return given().get(PROJECTS + code).getHeader("ETag");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
