package org.planmonitor.projects.oc4ids;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.given.Statements;
import org.planmonitor.projects.given.Uploads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.tag;
import static org.planmonitor.projects.given.Dispatch.unit;

/** What is told of projects that people work on: only what is public, in a fixed number of statements. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class PackageOfCityTest {

    private static final String PACKAGE = "/projects/oc4ids/plans/" + Registry.PLAN;

    private final Publish publish;

    PackageOfCityTest(Publish publish) {
        this.publish = publish;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void only_what_is_public_is_told_whoever_asks() {
        String open = Registry.project("told");
        String internal = Registry.project("kept", Map.of("sharing", "INTERNAL", "parent", open));
        String secret = Registry.project("secret", Map.of("sharing", "RESTRICTED"));
        String below = Registry.project("below-secret", Map.of("parent", secret));
        List<String> ids = Registry.as("planner").get(PACKAGE).jsonPath().getList("projects.id");
        assertThat(ids).contains(id(open), id(below)).doesNotContain(id(internal), id(secret));
        assertThat(Registry.as("planner").get(PACKAGE).asString()).doesNotContain(secret + "\"");
        for (String hidden : List.of(internal, secret)) {
            Registry.as("planner").get(one(hidden)).then().statusCode(404);
        }
        given().get(one(below)).then().statusCode(200).body("relatedProjects", nullValue());
    }

    @Test
    void work_that_is_confirmed_is_told_and_nobody_is_named() {
        String code = building("told-work");
        milestone(code, "completed", "2027-03-31", true);
        post(
                        as("planner", "planner"),
                        at(code, "officials"),
                        Map.of("role", "LEAD_DEPARTMENT", "unit", unit(), "person", "某主任", "since", "2025-01-01"))
                .then()
                .statusCode(201);
        String shown = Uploads.document(code);
        String kept = Uploads.document(code);
        String report = at(code, "progress-reports/2026-06");
        as("owner", "owner")
                .header("If-None-Match", "*")
                .body(Map.of("imageProgress", "封顶", "physicalPercent", 40, "evidence", List.of(shown)))
                .put(report)
                .then()
                .statusCode(201);
        given().get(one(code)).then().body("metrics", nullValue()).body("documents", nullValue());
        post("district", report + "/confirmation", report, Map.of("reason", "现场核查"))
                .then()
                .statusCode(201);
        Response told = given().get(one(code));
        told.then()
                .body("period.endDate", equalTo("2027-03-31T00:00:00+08:00"))
                .body("metrics[0].observations[0].measure", equalTo(40))
                .body("documents.id", equalTo(List.of("evidence-" + shown)))
                .body("parties.roles.flatten()", hasItem("leadDepartment"))
                .body("publicAuthority.name", equalTo("某公司"))
                .body("budget", nullValue());
        assertThat(told.asString()).doesNotContain("某主任").doesNotContain(kept);
        OfficialSchema.orSkip().judgesProject(told.asString());
    }

    @Test
    void mergers_are_told_on_both_sides() {
        String old = Registry.standing("told-old", "STARTED", "2023-02");
        String next = Registry.standing("told-next", "STARTED", "2023-05");
        post(
                        "planner",
                        at(old, "merger"),
                        Registry.PROJECTS + old,
                        Map.of("into", next, "date", "2025-06", "reason", "合并实施", "evidence", "批复"))
                .then()
                .statusCode(201);
        assertThat(tag("planner", Registry.PROJECTS + old + "?forward=false")).isNotNull();
        given().get(one(old))
                .then()
                .body("status", nullValue())
                .body("relatedProjects[0].relationship", equalTo("mergedInto"))
                .body("relatedProjects[0].identifier", equalTo(id(next)));
        given().get(one(next)).then().body("relatedProjects[0].relationship", equalTo("mergedFrom"));
    }

    @Test
    void a_wrong_fact_is_told_as_what_answered_it() {
        String code = Registry.standing("told-corrected", "STARTED", "2024-03-05");
        JsonPath facts = Registry.read(code + "/transitions").jsonPath();
        post(
                        "planner",
                        at(code, "transitions/" + facts.getString("items[-1].id") + "/corrections"),
                        Registry.PROJECTS + code,
                        Map.of("date", "2024-03-08", "reason", "误录", "evidence", "开工令"))
                .then()
                .statusCode(201);
        given().get(one(code))
                .then()
                .body("milestones.id", equalTo(List.of("stage-STARTED")))
                .body("milestones[0].dateMet", equalTo("2024-03-08T00:00:00+08:00"));
    }

    @Test
    @ActivateRequestContext
    void a_package_costs_the_same_statements_whatever_it_holds() {
        City one = new City("told-one", 1).exists();
        City many = new City("told-many", 60).exists();
        statements(one.code());
        statements(many.code());
        int few = statements(one.code());
        assertThat(few).isBetween(10, 20);
        assertThat(statements(many.code())).isEqualTo(few);
    }

    private int statements(String plan) {
        return Statements.of(() -> CurrentCaller.asSystem("package", () -> {
            try {
                publish.write(publish.edition(plan, Locale.ENGLISH), new ByteArrayOutputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static String one(String code) {
        return PACKAGE + "/projects/" + code;
    }

    private static String id(String code) {
        return "local-unregistered-" + Registry.PLAN + "-" + code;
    }
}
