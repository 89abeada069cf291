package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;

/** Land, funds, energy and labour are secured side by side, each in its own unit. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class GuaranteeTest {

    @ParameterizedTest
    @CsvSource({"LAND,亩", "FUNDS,万元", "ENERGY,吨标准煤", "LABOUR,人"})
    void every_kind_has_what_is_needed_secured_and_lacking(String kind, String unit) {
        Registry.isOpen();
        String path = at(building("secured"), "guarantees/" + kind);
        Map<String, Object> said = Map.of("needed", 100, "secured", 60.5, "unit", unit, "asOf", "2026-06-30");
        as("district", "d")
                .header("If-None-Match", "*")
                .body(said)
                .put(path)
                .then()
                .statusCode(201);
        given().get(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo(kind))
                .body("unit", equalTo(unit))
                .body("gap", equalTo(39.5f));
        as("planner", "p")
                .header("If-Match", "\"stale\"")
                .body(said)
                .put(path)
                .then()
                .statusCode(412);
    }
}
