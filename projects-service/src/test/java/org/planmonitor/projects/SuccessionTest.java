package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Merging and dividing projects, with codes that lead on. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class SuccessionTest {

    private final Database database;

    SuccessionTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void the_code_of_a_merged_project_leads_to_where_it_goes_on() {
        String first = Registry.standing("first", "STARTED", "2023-02");
        String second = Registry.standing("second", "STARTED", "2023-05");
        String third = Registry.standing("third", "STARTED", "2023-06");
        merge(first, second)
                .then()
                .statusCode(201)
                .body("stage", equalTo("MERGED"))
                .body("pathStage", equalTo("STARTED"));
        merge(second, third).then().statusCode(201);
        given().redirects()
                .follow(false)
                .get(Registry.PROJECTS + first)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/" + third))
                .header("Link", containsString("successor-version"));
        given().get(Registry.PROJECTS + first + "?forward=false")
                .then()
                .statusCode(200)
                .body("stage", equalTo("MERGED"))
                .body("successors.code", contains(second))
                .body("facts[-1].reason", equalTo("合并实施"));
        Registry.read(third).then().body("predecessors.code", contains(second));
        assertThat(database.query(
                        "select action from audit_entry where aggregate_id like ? order by position",
                        row -> row.getString(1),
                        "%/" + third))
                .endsWith("project.merged");
    }

    @Test
    void what_has_become_part_of_another_is_neither_moved_nor_edited_nor_merged_again() {
        String ended = Registry.standing("ended", "STARTED", "2023-02");
        String other = Registry.project("other");
        merge(ended, other).then().statusCode(201);
        String tag = given().get(Registry.PROJECTS + ended + "?forward=false").getHeader("ETag");
        post(ended, "transitions", tag, Map.of("to", "COMPLETED", "date", "2025-06", "evidence", "e"))
                .then()
                .statusCode(409);
        post(ended, "merger", tag, merger(other)).then().statusCode(409);
        post(other, "merger", Registry.tag(other), merger(ended))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/into"));
        post(other, "merger", Registry.tag(other), merger(other)).then().statusCode(422);
        post(other, "merger", Registry.tag(other), merger("nothing")).then().statusCode(422);
    }

    @Test
    void a_divided_project_goes_on_and_its_parts_name_it() {
        String whole = Registry.standing("whole-works", "PREPARATION", "2023-02");
        Map<String, ?> division = Map.of(
                "parts",
                List.of(part("North part"), part("South part")),
                "date",
                "2025-03",
                "reason",
                "分期立项",
                "evidence",
                "批复");
        List<String> parts = post(whole, "division", Registry.tag(whole), division)
                .then()
                .statusCode(201)
                .body("stage", equalTo("PREPARATION"))
                .body("successors", hasSize(2))
                .extract()
                .jsonPath()
                .getList("successors.code");
        Registry.read(parts.getFirst())
                .then()
                .body("stage", equalTo("LISTED"))
                .body("predecessors.code", contains(whole));
        Registry.read(whole).then().statusCode(200);
    }

    @Test
    void a_division_with_a_wrong_part_stores_nothing() {
        String whole = Registry.standing("undivided", "PREPARATION", "2023-02");
        Map<String, Object> wrong = new java.util.HashMap<>(part("Bad part"));
        wrong.put("regions", List.of("110000"));
        post(
                        whole,
                        "division",
                        Registry.tag(whole),
                        Map.of(
                                "parts",
                                List.of(part("Good part of it"), wrong),
                                "date",
                                "2025-03",
                                "reason",
                                "r",
                                "evidence",
                                "e"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parts/1/regions/0"));
        given().get(Registry.PROJECTS + "good-part-of-it").then().statusCode(404);
        post(
                        whole,
                        "division",
                        Registry.tag(whole),
                        Map.of(
                                "parts",
                                List.of(part("Only")),
                                "remains",
                                false,
                                "date",
                                "2025-03",
                                "reason",
                                "r",
                                "evidence",
                                "e"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parts"));
    }

    @Test
    void a_merged_project_leaves_its_lists_to_the_other() {
        String list = "/projects/v1/plans/" + Registry.PLAN + "/lists/key-works-merged";
        Registry.as("planner")
                .header("If-None-Match", "*")
                .body(Map.of("kind", "KEY_WORKS", "name", Map.of("zh", "重点", "en", "Key")))
                .put(list)
                .then()
                .statusCode(201);
        String from = Registry.standing("on-list", "STARTED", "2023-02");
        String into = Registry.standing("not-on-list", "STARTED", "2023-02");
        Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(Map.of("project", from, "action", "ADD", "date", "2024-01-01", "document", "d"))
                .post(list + "/changes")
                .then()
                .statusCode(201);
        merge(from, into).then().statusCode(201);
        given().get(list + "/projects").then().body("items.project", contains(into));
        given().get(list + "/projects?on=2024-06-01").then().body("items.project", contains(from));
    }

    private static Response merge(String from, String into) {
        return post(from, "merger", Registry.tag(from), merger(into));
    }

    private static Map<String, ?> merger(String into) {
        return Map.of("into", into, "date", "2025-06", "reason", "合并实施", "evidence", "批复〔2025〕66号");
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

    private static Response post(String code, String below, String tag, Map<String, ?> body) {
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", tag)
                .body(body)
                .post(Registry.PROJECTS + code + "/" + below);
    }
}
