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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** A project that is divided without remainder ends, and its code tells where it goes on. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class DivisionTest {

    private static final String LIST = "/projects/v1/plans/" + Registry.PLAN + "/lists/key-works-divided";

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void what_is_divided_whole_ends_and_its_parts_take_its_place_on_lists() {
        String whole = Registry.standing("all-of-it", "PREPARATION", "2023-02");
        listed(whole);
        List<String> parts = divide(whole);
        Response read = given().redirects().follow(false).get(Registry.PROJECTS + whole);
        read.then()
                .statusCode(200)
                .body("stage", equalTo("MERGED"))
                .body("pathStage", equalTo("PREPARATION"))
                .body("next", empty())
                .body("successors.code", containsInAnyOrder(parts.toArray()));
        Registry.move(whole, "STARTED", "2025-06").then().statusCode(409);
        given().get(LIST + "/projects").then().body("items.project", containsInAnyOrder(parts.toArray()));
        given().get(LIST + "/projects?on=2025-02-01").then().body("items.project", contains(whole));
        given().get(LIST + "/changes?limit=500").then().body("items.action", contains("ADD", "REMOVE", "ADD", "ADD"));

        String other = Registry.standing("takes-a-part", "STARTED", "2024-01");
        Registry.write(
                        Registry.as("planner"),
                        parts.getFirst(),
                        "merger",
                        Map.of("into", other, "date", "2025-06", "reason", "合并实施", "evidence", "批复"))
                .then()
                .statusCode(201);
        given().redirects()
                .follow(false)
                .get(Registry.PROJECTS + parts.getFirst())
                .then()
                .statusCode(308)
                .header("Location", endsWith("/" + other));
    }

    private static List<String> divide(String whole) {
        return Registry.write(
                        Registry.as("planner"),
                        whole,
                        "division",
                        Map.of(
                                "parts",
                                List.of(part("North of all"), part("South of all")),
                                "remains",
                                false,
                                "date",
                                "2025-03",
                                "reason",
                                "分期立项",
                                "evidence",
                                "批复"))
                .then()
                .statusCode(201)
                .body("stage", equalTo("MERGED"))
                .extract()
                .jsonPath()
                .getList("successors.code");
    }

    private static void listed(String project) {
        Registry.as("planner")
                .header("If-None-Match", "*")
                .body(Map.of("kind", "KEY_WORKS", "name", Map.of("zh", "重点", "en", "Key")))
                .put(LIST)
                .then()
                .statusCode(201);
        Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(Map.of("project", project, "action", "ADD", "date", "2024-01-01", "document", "d"))
                .post(LIST + "/changes")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> part(String name) {
        return Map.of(
                "name",
                Map.of("zh", "分项", "en", name),
                "portfolio",
                "INDUSTRY",
                "kind",
                "PROJECT",
                "regions",
                List.of(Registry.EAST));
    }
}
