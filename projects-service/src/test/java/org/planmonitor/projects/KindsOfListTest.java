package org.planmonitor.projects;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

/** One registry lies under lists of every kind: a project stands on several at once and goes from one to the next. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class KindsOfListTest {

    private static final String PLAN = "/projects/v1/plans/" + Registry.PLAN;
    private static final Map<String, String> SINCE = Map.of(
            "RESERVE_POOL", "2023-05-01",
            "YEARLY_CONSTRUCTION", "2024-01-10",
            "TRANSFORMATION_BENCHMARK", "2024-03-01",
            "KEY_WORKS", "2024-06-01");

    @Test
    void a_project_is_in_the_reserve_then_built_and_a_benchmark_and_a_key_work_at_once() {
        Registry.isOpen();
        String project = Registry.project("on-every-list");
        SINCE.forEach((kind, since) -> {
            list(kind);
            change(kind, project, "ADD", since);
        });
        change("RESERVE_POOL", project, "REMOVE", "2024-01-10");
        SINCE.forEach((kind, since) -> {
            given().get(list(kind) + "/projects?on=2023-04-30").then().body("items", empty());
            given().get(list(kind) + "/projects?on=" + since).then().body("items.project", contains(project));
        });
        given().get(at("RESERVE_POOL") + "/projects").then().body("items", empty());
        Registry.read(project)
                .then()
                .body(
                        "parts.lists.list",
                        containsInAnyOrder(SINCE.keySet().stream()
                                .map(KindsOfListTest::code)
                                .toArray()))
                .body(
                        "parts.lists.findAll { it.until == null }.list",
                        containsInAnyOrder(
                                code("YEARLY_CONSTRUCTION"), code("TRANSFORMATION_BENCHMARK"), code("KEY_WORKS")));
        given().get(PLAN + "/projects?list=" + code("KEY_WORKS")).then().body("items.code", contains(project));
        given().get(PLAN + "/projects?list=" + code("RESERVE_POOL")).then().body("items", empty());
    }

    /** Made when it is not there; answers its place. */
    private static String list(String kind) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "name", Map.of("zh", kind, "en", kind)));
        if (kind.equals("YEARLY_CONSTRUCTION")) {
            body.put("year", 2024);
        }
        if (given().get(at(kind)).statusCode() == 404) {
            Registry.as("planner")
                    .header("If-None-Match", "*")
                    .body(body)
                    .put(at(kind))
                    .then()
                    .statusCode(201);
        }
        return at(kind);
    }

    private static void change(String kind, String project, String action, String date) {
        Map<String, Object> body =
                new HashMap<>(Map.of("project", project, "action", action, "date", date, "document", "d"));
        if (kind.equals("YEARLY_CONSTRUCTION") && action.equals("ADD")) {
            body.put("category", "NEW_START");
        }
        Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(body)
                .post(at(kind) + "/changes")
                .then()
                .statusCode(201);
    }

    private static String at(String kind) {
        return PLAN + "/lists/" + code(kind);
    }

    private static String code(String kind) {
        return "every-" + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
