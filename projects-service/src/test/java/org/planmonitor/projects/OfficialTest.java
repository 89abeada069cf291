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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.blocker;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.unit;

/** Who has which role for a project, and what of it the public sees. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class OfficialTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_new_lead_department_follows_on_the_one_before_and_both_stay_readable() {
        String project = building("led");
        assign(project, Map.of("role", "LEAD_DEPARTMENT", "unit", unit(), "since", "2025-01-01"))
                .then()
                .statusCode(201)
                .body("accountable", equalTo(true));
        assign(
                        project,
                        Map.of(
                                "role",
                                "LEAD_DEPARTMENT",
                                "unit",
                                Map.of("kind", "DEPARTMENT", "code", "zjj", "name", "市住建局"),
                                "since",
                                "2024-06-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/since"));
        assign(
                        project,
                        Map.of(
                                "role",
                                "LEAD_DEPARTMENT",
                                "unit",
                                Map.of("kind", "DEPARTMENT", "code", "zjj", "name", "市住建局"),
                                "since",
                                "2026-02-01"))
                .then()
                .statusCode(201);
        given().get(at(project, "officials"))
                .then()
                .body("items.unit.code", contains("zrzy", "zjj"))
                .body("items.until", contains("2026-01-31", null));
        given().get(at(project, "officials?on=2025-05-01")).then().body("items.unit.code", contains("zrzy"));
        given().get(Registry.PROJECTS + project).then().body("parts.officials.unit.code", contains("zjj"));
    }

    @Test
    void no_person_is_named_to_a_reader_without_a_token_anywhere() {
        String project = building("coordinated");
        String name = "赵某某";
        assign(
                        project,
                        Map.of(
                                "role",
                                "COORDINATING_LEADER",
                                "person",
                                name,
                                "post",
                                "副市长",
                                "unit",
                                Map.of("kind", "DEPARTMENT", "code", "szf", "name", "市政府"),
                                "since",
                                "2026-01-01"))
                .then()
                .statusCode(201)
                .body("person", equalTo(name))
                .body("accountable", equalTo(false));
        String blocker = blocker(project, "LAND");
        milestone(project, "completed", "2024-05", true);
        for (String path : List.of(
                at(project, "officials"),
                Registry.PROJECTS + project,
                blocker,
                blocker + "/entries",
                at(project, "ratings"),
                PLAN + "/blockers?limit=500",
                PLAN + "/milestones/overdue?limit=500",
                PLAN + "/projects?limit=500")) {
            String seen = given().get(path).then().statusCode(200).extract().asString();
            assertThat(seen).as(path).doesNotContain(name).doesNotContain("副市长");
        }
        given().get(at(project, "officials"))
                .then()
                .body("items[0].person", nullValue())
                .body("items[0].unit.name", equalTo("市政府"));
        as("reporter", "r").get(at(project, "officials")).then().body("items[0].person", equalTo(name));
        given().get(blocker).then().body("unit.kind", equalTo("DEPARTMENT"));
        try (EventProbe events = EventProbe.fromBeginning("planmonitor.projects.v1")) {
            List<EventProbe.Event> told = events.await(
                    1,
                    event -> event.type().equals("official.changed")
                            && event.key().contains("/" + project + "/"));
            Schemas.conforms("official.changed", told.getFirst());
            assertThat(told.getFirst().json()).doesNotContain(name);
        }
    }

    @Test
    void a_role_is_ended_once_and_only_as_it_was_read() {
        String project = building("served");
        long id = assign(
                        project,
                        Map.of("role", "SERVICE_OFFICER", "person", "钱某", "unit", unit(), "since", "2026-01-01"))
                .jsonPath()
                .getLong("id");
        String path = at(project, "officials/" + id);
        as("planner", "p")
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", "\"stale\"")
                .body(Map.of("until", "2026-06-30"))
                .post(path + "/end")
                .then()
                .statusCode(412);
        post("planner", path + "/end", path, Map.of("until", "2025-06-30"))
                .then()
                .statusCode(422);
        post("planner", path + "/end", path, Map.of("until", "2026-06-30", "reason", "调岗"))
                .then()
                .statusCode(201);
        post("planner", path + "/end", path, Map.of("until", "2026-07-30"))
                .then()
                .statusCode(409);
        assign(project, Map.of("role", "EMPEROR", "since", "2026-02-30"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/role", "/unit", "/since"));
    }

    private static Response assign(String project, Map<String, ?> body) {
        return post(as("planner", "planner"), at(project, "officials"), body);
    }
}
