package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Stages beside the path, and facts that answer wrong ones. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class StandingTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_suspended_project_keeps_its_place_and_resumes_there() {
        String code = Registry.standing("paused", "STARTED", "2024-02");
        Registry.move(code, "SUSPENDED", "2024-06")
                .then()
                .statusCode(201)
                .body("stage", equalTo("SUSPENDED"))
                .body("stageName.zh", equalTo("暂停"))
                .body("pathStage", equalTo("STARTED"))
                .body("next", contains("STARTED"))
                .body("besides", contains("CANCELLED"));
        Registry.move(code, "COMPLETED", "2024-09").then().statusCode(409);
        Registry.move(code, "STARTED", "2024-05")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_BEFORE_STAGE"));
        Registry.move(code, "STARTED", "2024-10")
                .then()
                .statusCode(201)
                .body("stage", equalTo("STARTED"))
                .body("stageSince", equalTo("2024-02"))
                .body("facts.event", contains("LISTED", "STARTED", "SUSPENDED", "RESUMED"));
        Registry.move(code, "COMPLETED", "2024-09").then().statusCode(422);
    }

    @Test
    void nothing_follows_a_cancellation() {
        String code = Registry.standing("given-up", "PREPARATION", "2024-02");
        Registry.move(code, "CANCELLED", "2024-06")
                .then()
                .statusCode(201)
                .body("next", empty())
                .body("besides", empty());
        Registry.move(code, "PREPARATION", "2024-07")
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"));
        Registry.move(code, "MERGED", "2024-07").then().statusCode(409);
    }

    @Test
    void a_wrong_date_is_answered_and_stays_readable() {
        String code = Registry.standing("misdated", "STARTED", "2023-05");
        Registry.move(code, "COMPLETED", "2024-05").then().statusCode(201);
        int started = fact(code, "STARTED");
        correct(code, started, Map.of("date", "2024-06", "reason", "r", "evidence", "e"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_AFTER_NEXT"));
        correct(code, started, Map.of("date", "2023-03-11", "reason", "开工令为 3 月", "evidence", "开工令"))
                .then()
                .statusCode(201)
                .body("stage", equalTo("COMPLETED"));
        Registry.read(code)
                .then()
                .body("facts.event", contains("LISTED", "STARTED", "COMPLETED", "STARTED"))
                .body("facts[1].date", equalTo("2023-05"))
                .body("facts[1].correctedBy", notNullValue())
                .body("facts[3].date", equalTo("2023-03-11"))
                .body("facts[3].corrects", equalTo(started))
                .body("facts[3].reason", equalTo("开工令为 3 月"));
        correct(code, started, Map.of("date", "2023-04", "reason", "r", "evidence", "e"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("ANSWERED_ALREADY"));
    }

    @Test
    void a_corrected_date_is_the_date_of_the_stage() {
        String code = Registry.standing("redated", "PREPARATION", "2023-05");
        correct(code, fact(code, "PREPARATION"), Map.of("date", "2023-07", "reason", "r", "evidence", "e"))
                .then()
                .statusCode(201)
                .body("stageSince", equalTo("2023-07"));
    }

    @Test
    void the_last_step_can_be_withdrawn_and_no_other() {
        String code = Registry.standing("mistaken", "PREPARATION", "2023-05");
        Registry.move(code, "SIGNED", "2023-08").then().statusCode(201);
        Map<String, ?> back = Map.of("withdrawn", true, "reason", "登记错项目", "evidence", "说明");
        correct(code, fact(code, "PREPARATION"), back).then().statusCode(409).body("errors.code", contains("NOT_LAST"));
        Registry.write(
                        Registry.as("district", Map.of("regions", new String[] {Registry.EAST})),
                        code,
                        "transitions/" + fact(code, "SIGNED") + "/corrections",
                        back)
                .then()
                .statusCode(403);
        correct(code, fact(code, "SIGNED"), back)
                .then()
                .statusCode(201)
                .body("stage", equalTo("PREPARATION"))
                .body("stageSince", equalTo("2023-05"))
                .body("facts[-1].event", equalTo("WITHDRAWN"))
                .body("facts[-1].stage", nullValue());
        Registry.move(code, "SIGNED", "2023-09").then().statusCode(201);
        correct(code, fact(code, "LISTED"), Map.of("date", "2020", "reason", "r", "evidence", "e"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_CORRECTABLE"));
    }

    private static int fact(String code, String event) {
        return Registry.read(code)
                .jsonPath()
                .getInt("facts.find { it.event == '" + event + "' && it.correctedBy == null }.id");
    }

    private static io.restassured.response.Response correct(String code, int fact, Map<String, ?> body) {
        return Registry.write(Registry.as("planner"), code, "transitions/" + fact + "/corrections", body);
    }
}
