package org.planmonitor.projects;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
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

/** Lists over one registry: made, changed, read as of any day and instant. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ListTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    private static final String LISTS = "/projects/v1/plans/" + Registry.PLAN + "/lists/";

    @Test
    void a_yearly_list_counts_planned_new_starts_apart_from_continued_projects() {
        String list = yearly("count");
        change(list, Registry.project("fresh"), "ADD", "NEW_START", "2025-01-10")
                .then()
                .statusCode(201);
        change(list, Registry.project("fresh"), "ADD", "NEW_START", "2025-03-01")
                .then()
                .statusCode(201);
        change(list, Registry.project("going"), "ADD", "CONTINUED", "2025-01-10")
                .then()
                .statusCode(201);
        given().get(LISTS + list + "?on=2025-02-01")
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("byCategory.NEW_START", equalTo(1))
                .body("byCategory.CONTINUED", equalTo(1));
        given().get(LISTS + list).then().body("members", equalTo(3)).body("byCategory.NEW_START", equalTo(2));
        given().get(LISTS + list + "/projects?category=CONTINUED")
                .then()
                .body("items.name.en", contains("Project going"));
    }

    @Test
    void a_project_comes_on_a_list_and_leaves_it_on_days_that_stay() {
        String list = yearly("days");
        String code = Registry.project("leaving");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            change(list, code, "ADD", "NEW_START", "2025-01-10").then().statusCode(201);
            change(list, code, "ADD", "NEW_START", "2025-02-10").then().statusCode(409);
            change(list, code, "REMOVE", null, "2025-01-09").then().statusCode(422);
            change(list, code, "RECLASSIFY", "CONTINUED", "2025-04-01").then().statusCode(201);
            change(list, code, "REMOVE", null, "2025-06-01").then().statusCode(201);
            change(list, code, "REMOVE", null, "2025-07-01").then().statusCode(409);
            assertThat(events.await(
                            3,
                            event -> event.type().equals("list.changed")
                                    && event.key().endsWith("/" + list)))
                    .hasSize(3)
                    .allSatisfy(event -> Schemas.conforms("list.changed", event));
        }
        members(list, "2025-01-09").body("items", empty());
        members(list, "2025-03-31").body("items.category", contains("NEW_START"));
        members(list, "2025-05-31").body("items.category", contains("CONTINUED"));
        members(list, "2025-06-01").body("items", empty());
        given().get(LISTS + list + "/changes").then().body("items.action", contains("ADD", "RECLASSIFY", "REMOVE"));
        Registry.read(code)
                .then()
                .body("parts.lists.list", hasItem(list))
                .body("parts.lists.until", contains("2025-04-01", "2025-06-01"));
    }

    @Test
    void a_list_as_of_an_instant_never_changes() {
        String list = yearly("instant");
        String code = Registry.project("counted");
        change(list, code, "ADD", "NEW_START", "2025-01-10").then().statusCode(201);
        String before =
                given().get(LISTS + list + "/projects?on=2025-05-01").jsonPath().getString("asOf");
        String answered = given().get(LISTS + list + "/projects?on=2025-05-01&asOf=" + before)
                .asString();
        change(list, code, "REMOVE", null, "2025-02-01").then().statusCode(201);
        Registry.move(code, "STARTED", "2025-01").then().statusCode(201);
        members(list, "2025-05-01").body("items", empty());
        assertThat(given().get(LISTS + list + "/projects?on=2025-05-01&asOf=" + before)
                        .asString())
                .isEqualTo(answered);
        given().get(LISTS + list + "/projects?asOf=" + Instant.parse("2199-01-01T00:00:00Z"))
                .then()
                .statusCode(422);
    }

    @Test
    void what_a_list_cannot_be_is_refused() {
        put("bad", Map.of("kind", "KEY_WORKS", "year", 2025, "name", name()), "*")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year"));
        String list = yearly("fixed");
        put(list, Map.of("kind", "YEARLY_CONSTRUCTION", "year", 2025, "name", name()), "*")
                .then()
                .statusCode(412);
        change(list, Registry.project("bare"), "ADD", null, "2025-01-10")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category"));
        change(list, "no-such-project", "ADD", "NEW_START", "2025-01-10").then().statusCode(404);
        change("no-such-list", "x", "ADD", "NEW_START", "2025-01-10").then().statusCode(404);
        Registry.as("district", Map.of("regions", new String[] {Registry.EAST}))
                .header("Idempotency-Key", Registry.key())
                .body(Map.of())
                .post(LISTS + list + "/changes")
                .then()
                .statusCode(403);
        given().get("/projects/v1/plans/" + Registry.PLAN + "/lists")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(list))
                .body("items.code", not(hasItem("bad")));
    }

    @Test
    void the_registry_is_narrowed_by_list() {
        String list = yearly("filter");
        String code = Registry.project("listed-one");
        change(list, code, "ADD", "NEW_START", "2025-01-10").then().statusCode(201);
        given().get("/projects/v1/plans/" + Registry.PLAN + "/projects?list=" + list)
                .then()
                .statusCode(200)
                .body("items.code", contains(code));
    }

    private static String yearly(String name) {
        String list = "yearly-" + name;
        put(list, Map.of("kind", "YEARLY_CONSTRUCTION", "year", 2025, "name", name()), "*")
                .then()
                .statusCode(201);
        return list;
    }

    private static Map<String, ?> name() {
        return Map.of("zh", "2025年重点工程", "en", "Key works of 2025");
    }

    private static Response put(String list, Map<String, ?> body, String none) {
        return Registry.as("planner").header("If-None-Match", none).body(body).put(LISTS + list);
    }

    private static Response change(String list, String project, String action, @Nullable String category, String date) {
        Map<String, Object> body =
                new HashMap<>(Map.of("project", project, "action", action, "date", date, "document", "文〔2025〕1号"));
        if (category != null) {
            body.put("category", category);
        }
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(body)
                .post(LISTS + list + "/changes");
    }

    private static io.restassured.response.ValidatableResponse members(String list, String day) {
        return given().get(LISTS + list + "/projects?on=" + day).then().statusCode(200);
    }
}
