package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.patch;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.tag;

/** Changes of milestones that are refused: rings, stale tags, bad forms, missing rights; each says where. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class MilestoneRefusalsTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void milestones_that_would_wait_for_each_other_are_refused_and_the_ring_is_named() {
        String project = building("ring");
        milestone(project, "a", "2027-01", false);
        milestone(project, "b", "2027-02", false, "a");
        milestone(project, "c", "2027-03", false, "b");
        patch("planner", at(project, "milestones/a"), Map.of("waitsFor", List.of("c")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("MILESTONE_CYCLE"))
                .body("errors[0].pointer", equalTo("/waitsFor"))
                .body("errors[0].message", containsString("a → c → b → a"));
        given().get(at(project, "milestones/a")).then().body("waitsFor", empty());
        post(
                        as("planner", "planner"),
                        at(project, "milestones"),
                        Map.of(
                                "code",
                                "early",
                                "name",
                                Map.of("zh", "早", "en", "early"),
                                "baseline",
                                "2026-12",
                                "waitsFor",
                                List.of("a")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BASELINE_BEFORE_PREDECESSOR"));
    }

    @Test
    void a_milestone_does_not_come_to_wait_for_one_whose_baseline_is_later() {
        String project = building("wrong-order");
        milestone(project, "early", "2026-12", false);
        milestone(project, "late", "2027-12", false);
        String tag = tag("planner", at(project, "milestones/early"));
        patch("planner", at(project, "milestones/early"), Map.of("waitsFor", List.of("late")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BASELINE_BEFORE_PREDECESSOR"))
                .body("errors[0].pointer", equalTo("/waitsFor"));
        assertThat(tag("planner", at(project, "milestones/early"))).isEqualTo(tag);
        patch("planner", at(project, "milestones/late"), Map.of("waitsFor", List.of("early")))
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_officials_who_change_one_milestone_the_second_is_told_412() {
        String project = building("contested");
        String path = at(project, "milestones/completed");
        milestone(project, "completed", "2027", true);
        String read = tag("planner", path);
        as("planner", "wang")
                .header("If-Match", read)
                .body(Map.of("forecast", "2027-08"))
                .patch(path)
                .then()
                .statusCode(200);
        as("planner", "li")
                .header("If-Match", read)
                .body(Map.of("forecast", "2027-09"))
                .patch(path)
                .then()
                .statusCode(412);
        as("planner", "li")
                .body(Map.of("forecast", "2027-09"))
                .patch(path)
                .then()
                .statusCode(428);
        given().get(path).then().body("forecast", equalTo("2027-08")).body("light", equalTo("GREEN"));
    }

    @Test
    void a_change_that_is_not_as_it_should_be_says_where() {
        String project = building("faulty");
        String path = at(project, "milestones/completed");
        milestone(project, "completed", "2027", true);
        patch("planner", path, Map.of("actual", "2199-01-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_IN_FUTURE"));
        patch("planner", path, Map.of("forecast", "soon"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/forecast"));
        patch("planner", path, Map.of("baseline", "2028"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/baseline"));
        patch("planner", path, Map.of()).then().statusCode(400);
        patch("planner", path, Map.of("actual", "2026-05")).then().statusCode(200);
        patch("planner", path, Map.of("actual", "2026-06"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("REASON_NEEDED"));
        patch("planner", path, Map.of("actual", "2026-06", "reason", "笔误"))
                .then()
                .statusCode(200)
                .body("actual", equalTo("2026-06"));
        as("planner", "planner")
                .header("If-Match", tag("planner", path))
                .body("{\"actual\": null}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        as("planner", "planner")
                .header("If-Match", tag("planner", path))
                .body("{\"actual\": null, \"reason\": \"验收未通过\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("actual", nullValue());
    }

    @Test
    void who_has_no_right_to_the_project_changes_nothing_of_it() {
        String project = building("foreign");
        milestone(project, "completed", "2027", true);
        String path = at(project, "milestones/completed");
        for (var other : List.of(
                Registry.as("owner", Map.of("creditCode", "91350100M000100Y99")),
                Registry.as("district", Map.of("regions", List.of(Registry.WEST))))) {
            other.header("If-Match", tag("planner", path))
                    .body(Map.of("forecast", "2028"))
                    .patch(path)
                    .then()
                    .statusCode(403);
        }
        Registry.as("leader")
                .header("If-Match", tag("planner", path))
                .body(Map.of("forecast", "2028"))
                .patch(path)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .header("If-Match", "\"x\"")
                .body(Map.of("forecast", "2028"))
                .patch(path)
                .then()
                .statusCode(401);
        Registry.as("district", Map.of("regions", List.of(Registry.EAST)))
                .header("If-Match", tag("planner", path))
                .body(Map.of("forecast", "2027"))
                .patch(path)
                .then()
                .statusCode(200);
    }
}
