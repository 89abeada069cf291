package org.planmonitor.projects;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Loaded from the bundled pack and nothing else, the registry holds what the plan holds. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RealPlanTest {

    private static final String PLAN = "/projects/v1/plans/taiyuan-14fyp";

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    void the_counts_are_those_of_the_plan() {
        given().get(PLAN)
                .then()
                .statusCode(200)
                .body("counts.projects", equalTo(460))
                .body("counts.works", equalTo(362))
                .body("counts.portfolios", equalTo(16))
                .body("counts.chains", equalTo(12))
                .body("counts.transitMembers", equalTo(87))
                .body("counts.zones", equalTo(68))
                .body("counts.events", equalTo(19))
                .body("simulated", equalTo(false));
    }

    @Test
    void the_lists_are_as_long_as_the_counts() {
        given().get(PLAN + "/projects?limit=500")
                .then()
                .statusCode(200)
                .body("items", hasSize(460))
                .body("next", nullValue());
        given().get(PLAN + "/projects?limit=500&works=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(362));
        given().get(PLAN + "/portfolios").then().statusCode(200).body("items", hasSize(16));
        given().get(PLAN + "/chains").then().statusCode(200).body("items", hasSize(12));
        given().get(PLAN + "/transit?limit=500").then().statusCode(200).body("items", hasSize(87));
        given().get(PLAN + "/zones?limit=500").then().statusCode(200).body("items", hasSize(68));
    }

    @Test
    void a_part_of_a_project_in_use_is_said_as_such() {
        given().get(PLAN + "/projects?portfolio=TRANSIT&stage=IN_USE&limit=50")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("metro-line-1"))
                .body("items.stage", everyItem(equalTo("IN_USE")))
                .body("items.find { it.code == 'metro-line-1' }.stageSince", equalTo("2025-02-22"))
                .body("items.find { it.code == 'metro-line-1' }.scope.en", equalTo("phase 1"));
    }
}
