package org.planmonitor.projects.oc4ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** Projects of other systems as drafts: what is taken over, what is told not to be, and what is refused where. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class ImportTest {

    private static final String IMPORTS = "/projects/oc4ids/plans/" + Registry.PLAN + "/projects";
    private static final String INDUSTRY = "?portfolio=INDUSTRY";

    private final Database database;

    ImportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_project_becomes_a_draft_and_the_answer_says_what_did_not() {
        Map<String, Object> project = project("elsewhere-1");
        project.put("status", "implementation");
        project.put("purpose", "trade");
        project.put("milestones", List.of(Map.of("id", "1", "title", "Start")));
        Response taken;
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            taken = take(project, INDUSTRY);
            taken.then()
                    .statusCode(201)
                    .body("project.stage", equalTo("LISTED"))
                    .body("project.sharing", equalTo("INTERNAL"))
                    .body("project.name.zh", equalTo("Harbour works"))
                    .body("project.owner.creditCode", equalTo("91350100M000100Y43"))
                    .body("project.nationalCode", equalTo("2101-140122-04-01-123456"))
                    .body("project.totalInvestmentCny", equalTo(5000000))
                    .body("project.regions.code", contains(Registry.EAST))
                    .body("notTakenOver.pointer", hasItems("/title", "/status", "/purpose", "/milestones"))
                    .body("notTakenOver.find { it.pointer == '/status' }.reason", equalTo("TO_BE_VERIFIED"));
            events.await(1, event -> event.json().contains("harbour-works"))
                    .forEach(event -> Schemas.conforms("project.changed", event));
        }
        String code = taken.jsonPath().getString("project.code");
        assertThat(taken.header("Location")).endsWith(Registry.PROJECTS + code);
        assertThat(taken.header("ETag"))
                .isEqualTo(Registry.as("planner").get(Registry.PROJECTS + code).header("ETag"));
        given().get(Registry.PROJECTS + code).then().statusCode(404);
        assertThat(database.query(
                        "select action from audit_entry where aggregate_id = ? order by 1",
                        row -> row.getString(1),
                        Registry.PLAN + "/" + code))
                .containsExactly("project.entered project.imported");
    }

    @Test
    void our_own_project_comes_back_without_a_parameter() {
        String code = Registry.project("there-and-back", Map.of("kind", "FACILITY"));
        String told = given().get(IMPORTS + "/" + code).asString();
        Response back = who().body(told).post(IMPORTS);
        back.then()
                .statusCode(201)
                .body("project.kind", equalTo("FACILITY"))
                .body("project.portfolio", equalTo("INDUSTRY"))
                .body("project.regions.code", contains(Registry.EAST));
        who().body(told)
                .post(IMPORTS)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/id"))
                .body("errors[0].code", equalTo("ALREADY_IMPORTED"));
    }

    @Test
    void what_is_not_said_is_asked_for() {
        Map<String, Object> project = project("elsewhere-2");
        project.put("sector", List.of("economy"));
        refused(take(project, ""), 422, "/sector", "PORTFOLIO_NEEDED");
        project.remove("locations");
        refused(take(project, INDUSTRY), 422, "", "REGION_NEEDED");
        take(project, INDUSTRY + "&region=110101")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("region"));
        take(project, "?portfolio=NOTHING&region=" + Registry.EAST)
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("portfolio"));
        project.remove("title");
        refused(take(project, INDUSTRY + "&region=" + Registry.EAST), 422, "/title", "TEXT_LENGTH");
    }

    @Test
    void what_the_registry_refuses_is_told_where_it_stood() {
        Map<String, Object> project = project("elsewhere-3");
        project.put(
                "parties",
                List.of(Map.of("id", "owner", "identifier", Map.of("scheme", "GB 32100", "id", "91350100M000100Y44"))));
        refused(take(project, INDUSTRY), 400, "/parties/0/identifier/id", "CREDIT_CODE_CHECK");
        project.put(
                "locations",
                List.of(Map.of(
                        "id", "1", "gazetteer", Map.of("scheme", "GB/T 2260", "identifiers", List.of("110101")))));
        project.remove("parties");
        refused(take(project, INDUSTRY), 422, "/locations/0/gazetteer/identifiers/0", "REGION_OUTSIDE_PLAN");
    }

    @Test
    void what_is_no_project_is_refused_at_its_members() {
        refused(who().body("[]").post(IMPORTS), 400, "", "TYPE");
        Map<String, Object> project = project("elsewhere-4");
        project.put("sector", "transport");
        project.put("budget", List.of());
        take(project, INDUSTRY).then().statusCode(400).body("errors.pointer", hasItems("/sector", "/budget"));
    }

    @Test
    void repeated_it_is_one_and_only_who_may_write_may_import() {
        Map<String, Object> project = project("elsewhere-5");
        RequestSpecification planner = Registry.as("planner").header("Idempotency-Key", "twice-5");
        String first = planner.body(project).post(IMPORTS + INDUSTRY).jsonPath().getString("project.code");
        Registry.as("planner")
                .header("Idempotency-Key", "twice-5")
                .body(project)
                .post(IMPORTS + INDUSTRY)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("project.code", equalTo(first));
        Registry.as("planner").body(project).post(IMPORTS + INDUSTRY).then().statusCode(400);
        Registry.as("reviewer")
                .header("Idempotency-Key", Registry.key())
                .body(project)
                .post(IMPORTS + INDUSTRY)
                .then()
                .statusCode(403);
        Registry.as("district", Map.of("regions", List.of(Registry.WEST)))
                .header("Idempotency-Key", Registry.key())
                .body(project("elsewhere-6"))
                .post(IMPORTS + INDUSTRY)
                .then()
                .statusCode(403);
    }

    private static Response take(Map<String, ?> project, String query) {
        return who().body(project).post(IMPORTS + query);
    }

    private static RequestSpecification who() {
        return Registry.as("planner").header("Idempotency-Key", Registry.key());
    }

    private static void refused(Response answer, int status, String pointer, String code) {
        answer.then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static Map<String, Object> project(String id) {
        Map<String, Object> project = new HashMap<>();
        project.put("id", id);
        project.put("title", "Harbour works");
        project.put("identifiers", List.of(Map.of("scheme", "GB/T 40058", "id", "2101-140122-04-01-123456")));
        project.put("budget", Map.of("amount", Map.of("amount", 5000000, "currency", "CNY")));
        project.put("publicAuthority", Map.of("id", "owner", "name", "某港口公司"));
        project.put(
                "parties",
                List.of(Map.of("id", "owner", "identifier", Map.of("scheme", "GB 32100", "id", "91350100M000100Y43"))));
        project.put(
                "locations",
                List.of(Map.of(
                        "id", "1", "gazetteer", Map.of("scheme", "GB/T 2260", "identifiers", List.of(Registry.EAST)))));
        return project;
    }
}
