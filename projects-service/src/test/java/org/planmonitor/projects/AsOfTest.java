package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What was answered as of an instant is answered so for ever. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class AsOfTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    private static final String TAIYUAN = "/projects/v1/plans/taiyuan-14fyp/projects";

    @Test
    void published_facts_are_known_from_the_day_after_their_publication() {
        Plans.taiyuanIsLoaded();
        String airport = TAIYUAN + "/wusu-airport-p3?asOf=";
        given().get(airport + "2021-05-08T00:00:00Z").then().statusCode(404);
        given().get(airport + "2021-06-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("stage", equalTo("LISTED"))
                .body("facts.event", contains("LISTED"));
        given().get(airport + "2022-12-01T00:00:00Z").then().body("stage", equalTo("PREPARATION"));
        given().get(airport + "2023-03-22T00:00:00Z")
                .then()
                .body("stage", equalTo("STARTED"))
                .body("stageSince", equalTo("2022-05"));
        given().get(TAIYUAN + "?limit=500&asOf=2021-06-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(460));
        given().get(TAIYUAN + "?limit=500&asOf=2021-06-01T00:00:00Z&stage=LISTED")
                .then()
                .body("items.code", hasItem("wusu-airport-p3"));
        given().get(TAIYUAN + "?limit=500&asOf=2023-06-01T00:00:00Z&stage=LISTED")
                .then()
                .body("items.code", not(hasItem("wusu-airport-p3")));
        given().get(TAIYUAN + "?limit=500&asOf=2021-05-01T00:00:00Z").then().body("items", empty());
    }

    @Test
    void neither_a_step_nor_a_correction_nor_an_edit_changes_an_answer_of_before() {
        String code = Registry.standing("remembered", "PREPARATION", "2024-02");
        String list = "/projects/v1/plans/" + Registry.PLAN + "/projects?stage=PREPARATION&limit=500&asOf=";
        String at = given().get(list + "2026-01-01T00:00:00Z").jsonPath().getString("asOf");
        assertThat(at).isEqualTo("2026-01-01T00:00:00Z");
        String now = given().get("/projects/v1/plans/" + Registry.PLAN + "/projects?asOf=" + justNow())
                .jsonPath()
                .getString("asOf");
        String listed = given().get(list + now).asString();
        String read = given().get(Registry.PROJECTS + code + "?asOf=" + now).asString();
        assertThat(listed).contains(code);
        int fact = Registry.read(code).jsonPath().getInt("facts[1].id");
        Registry.write(
                        Registry.as("planner"),
                        code,
                        "transitions/" + fact + "/corrections",
                        Map.of("date", "2024-01", "reason", "r", "evidence", "e"))
                .then()
                .statusCode(201);
        Registry.move(code, "SIGNED", "2024-03").then().statusCode(201);
        Registry.as("planner")
                .contentType("application/merge-patch+json")
                .header("If-Match", Registry.tag(code))
                .body("{\"regions\": [\"370211\"]}")
                .patch(Registry.PROJECTS + code)
                .then()
                .statusCode(200);
        assertThat(given().get(list + now).asString()).isEqualTo(listed);
        given().get(Registry.PROJECTS + code + "?asOf=" + now)
                .then()
                .body("stageSince", equalTo("2024-02"))
                .body("facts[1].correctedBy", nullValue());
        assertThat(read).contains("2024-02");
        given().get("/projects/v1/plans/" + Registry.PLAN + "/projects?region=370212&limit=500&asOf=" + now)
                .then()
                .body("items.code", hasItem(code));
        given().get("/projects/v1/plans/" + Registry.PLAN + "/projects?region=370212&limit=500")
                .then()
                .body("items.code", not(hasItem(code)));
    }

    @Test
    void what_lies_in_the_future_or_is_no_instant_is_refused() {
        given().get(TAIYUAN.replace("taiyuan-14fyp", Registry.PLAN) + "?asOf=2199-01-01T00:00:00Z")
                .then()
                .statusCode(422);
        given().get(TAIYUAN.replace("taiyuan-14fyp", Registry.PLAN) + "?asOf=yesterday")
                .then()
                .statusCode(400);
    }

    /** An instant that is passing. */
    private static String justNow() {
        return java.time.Instant.ofEpochMilli(System.currentTimeMillis()).toString();
    }
}
