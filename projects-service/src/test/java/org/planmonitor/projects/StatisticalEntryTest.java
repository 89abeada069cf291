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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Statistical entry (入统) over HTTP. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class StatisticalEntryTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    private static final String OWNER = "91350100M000100Y43";

    @Test
    void a_project_enters_level_by_level() {
        String code = started("entering", 5_000_000);
        enter(Registry.as("owner", Map.of("creditCode", OWNER)), code, "DECLARED", "2024-03")
                .then()
                .statusCode(201);
        enter(Registry.as("owner", Map.of("creditCode", OWNER)), code, "COUNTY", "2024-04")
                .then()
                .statusCode(403);
        enter(Registry.as("planner"), code, "CITY", "2024-05")
                .then()
                .statusCode(409)
                .body("errors.code", contains("WRONG_STEP"));
        enter(Registry.as("district", Map.of("regions", List.of(Registry.EAST))), code, "COUNTY", "2024-04")
                .then()
                .statusCode(201);
        enter(Registry.as("planner"), code, "CITY", "2024-03")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_BEFORE_STEP"));
        enter(Registry.as("planner"), code, "CITY", "2024-05").then().statusCode(201);
        enter(Registry.as("planner"), code, "PROVINCE", "2024-06").then().statusCode(201);
        enter(Registry.as("planner"), code, "ENTERED", "2024-07-02").then().statusCode(201);
        Registry.read(code)
                .then()
                .body("statistics.step", equalTo("ENTERED"))
                .body("statistics.since", equalTo("2024-07-02"))
                .body("stage", equalTo("STARTED"));
        given().get(Registry.PROJECTS + code + "/statistical-entry")
                .then()
                .statusCode(200)
                .body("items.step", contains("DECLARED", "COUNTY", "CITY", "PROVINCE", "ENTERED"));
    }

    @Test
    void nothing_below_five_million_and_nothing_before_the_start_is_declared() {
        enter(Registry.as("planner"), started("small", 4_999_999), "DECLARED", "2024-03")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BELOW_THRESHOLD"));
        String preparing = Registry.project("preparing", Map.of("totalInvestmentCny", 9_000_000));
        Registry.move(preparing, "PREPARATION", "2024").then().statusCode(201);
        enter(Registry.as("planner"), preparing, "DECLARED", "2024-03")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_STARTED"));
    }

    @Test
    void the_owner_of_another_project_may_not_declare() {
        String code = started("foreign", 9_000_000);
        enter(Registry.as("owner", Map.of("creditCode", "911401007903XXXXXX")), code, "DECLARED", "2024-03")
                .then()
                .statusCode(403);
    }

    private static String started(String name, int total) {
        String code = Registry.project(
                name, Map.of("totalInvestmentCny", total, "owner", Map.of("name", "某公司", "creditCode", OWNER)));
        Registry.move(code, "STARTED", "2024-02").then().statusCode(201);
        return code;
    }

    private static io.restassured.response.Response enter(
            io.restassured.specification.RequestSpecification who, String code, String to, String date) {
        return Registry.write(who, code, "statistical-entry", Map.of("to", to, "date", date, "document", "回执"));
    }
}
