package org.planmonitor.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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

    @ParameterizedTest
    @CsvSource({"portfolios, 16", "chains, 12", "transit-groups, 22", "transit-targets, 15", "zone-classes, 18"})
    void a_short_list_has_pages_too(String list, int expected) {
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParam("limit", 5)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(PLAN + "/" + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            next = page.getString("next");
        } while (next != null);
        assertThat(codes).hasSize(expected).doesNotHaveDuplicates();
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
