package org.planmonitor.projects;

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.tag;
import static org.planmonitor.projects.given.Dispatch.unit;

/** Permits side by side, and what a project needs. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ConditionsTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void permits_count_statutory_and_actual_working_days_side_by_side() {
        String project = building("permitted");
        put(
                        project,
                        "permits/WORKS_PLANNING",
                        Map.of(
                                "unit",
                                unit(),
                                "acceptedOn",
                                "2026-03-02",
                                "decidedOn",
                                "2026-03-20",
                                "outcome",
                                "GRANTED",
                                "number",
                                "建字第12号"))
                .then()
                .statusCode(201)
                .body("statutoryDays", equalTo(20))
                .body("actualDays", equalTo(14))
                .body("overrun", equalTo(0))
                .body("state", equalTo("GRANTED"))
                .body("official", equalTo(false));
        put(
                        project,
                        "permits/CONSTRUCTION",
                        Map.of(
                                "unit",
                                unit(),
                                "acceptedOn",
                                "2026-03-09",
                                "decidedOn",
                                "2026-03-25",
                                "outcome",
                                "GRANTED",
                                "pausedDays",
                                2))
                .then()
                .statusCode(201)
                .body("statutoryDays", equalTo(7))
                .body("actualDays", equalTo(10))
                .body("overrun", equalTo(3));
        given().get(at(project, "permits"))
                .then()
                .body("items.kind", contains("WORKS_PLANNING", "CONSTRUCTION"))
                .body("oneByOne", equalTo(24))
                .body("together", equalTo(17));
        put(
                        project,
                        "permits/CONSTRUCTION",
                        Map.of(
                                "unit",
                                unit(),
                                "acceptedOn",
                                "2026-03-09",
                                "decidedOn",
                                "2026-03-01",
                                "outcome",
                                "GRANTED"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decidedOn"));
        put(project, "permits/CONSTRUCTION", Map.of("unit", unit(), "decidedOn", "2026-03-01", "statutoryDays", 0))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/statutoryDays", "/basis", "/outcome"));
        put(project, "permits/HOROSCOPE", Map.of("unit", unit())).then().statusCode(404);
        as("planner", "p")
                .header("If-Match", "\"stale\"")
                .body(Map.of("unit", unit()))
                .put(at(project, "permits/CONSTRUCTION"))
                .then()
                .statusCode(412);
    }

    @Test
    void what_is_needed_and_secured_leaves_a_gap() {
        String project = building("needing");
        put(project, "guarantees/LAND", Map.of("needed", 120.5, "secured", 98, "unit", "亩", "asOf", "2026-06-30"))
                .then()
                .statusCode(201)
                .body("gap", equalTo(22.5f));
        put(project, "guarantees/LAND", Map.of("needed", 120.5, "secured", 130, "unit", "亩", "asOf", "2026-07-31"))
                .then()
                .statusCode(200)
                .body("gap", equalTo(0));
        put(project, "guarantees/LABOUR", Map.of("needed", 40, "secured", 12, "unit", "persons", "asOf", "2026-06-30"))
                .then()
                .statusCode(201);
        given().get(at(project, "guarantees")).then().body("items.kind", contains("LAND", "LABOUR"));
        put(project, "guarantees/LAND", Map.of("needed", -1, "unit", "亩"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/needed", "/secured", "/asOf"));
        given().get(at(project, "guarantees/LUCK")).then().statusCode(400);
        as("planner", "p")
                .header("If-None-Match", "*")
                .body(Map.of("needed", 1, "secured", 1, "unit", "亩", "asOf", "2026-06-30"))
                .put(at(project, "guarantees/LAND"))
                .then()
                .statusCode(412);
        try (EventProbe events = EventProbe.fromBeginning("planmonitor.projects.v1")) {
            events.await(
                            3,
                            event -> event.type().equals("guarantee.changed")
                                    && event.key().contains("/" + project + "/"))
                    .forEach(event -> Schemas.conforms("guarantee.changed", event));
        }
    }

    private static Response put(String project, String below, Map<String, ?> body) {
        String path = at(project, below);
        String tag = tag("planner", path);
        return as("planner", "planner")
                .header(tag == null ? "If-None-Match" : "If-Match", tag == null ? "*" : tag)
                .body(body)
                .put(path);
    }
}
