package org.planmonitor.projects.oc4ids;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** The package of Taiyuan's plan: 460 projects of which the plan and nineteen published facts are known, and nothing else. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RealPackageTest {

    private static final String PACKAGE = "/projects/oc4ids/plans/" + Plans.TAIYUAN;

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    void it_is_valid_by_the_official_schema_in_both_languages() {
        OfficialSchema official = OfficialSchema.orSkip();
        official.judgesPackage(given().get(PACKAGE).asString());
        official.judgesPackage(
                given().header("Accept-Language", "zh").get(PACKAGE).asString());
        official.judgesProject(
                given().get(PACKAGE + "/projects/wusu-airport-p3").asString());
    }

    @Test
    void it_holds_every_project_in_the_order_of_the_plan() {
        Response told = given().get(PACKAGE);
        told.then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("version", equalTo("0.9"))
                .body("uri", equalTo("http://localhost:8080" + PACKAGE))
                .body("publisher.name", equalTo("Plan Monitor (publisher not configured)"))
                .body("license", nullValue());
        List<String> ids = told.jsonPath().getList("projects.id");
        assertThat(ids).hasSize(460).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.startsWith("local-unregistered-taiyuan-14fyp-"));
        List<String> codes = given().get("/projects/v1/plans/" + Plans.TAIYUAN + "/projects?limit=500")
                .jsonPath()
                .getList("items.code");
        assertThat(ids)
                .containsExactlyElementsOf(codes.stream()
                        .map(code -> "local-unregistered-taiyuan-14fyp-" + code)
                        .toList());
    }

    @Test
    void a_project_says_what_is_known_and_nothing_else() {
        given().get(PACKAGE + "/projects/great-wall-intelligent-manufacturing-base")
                .then()
                .statusCode(200)
                .body("status", equalTo("maintenance"))
                .body("sector", equalTo(List.of("economy")))
                .body("milestones[0].id", equalTo("stage-IN_PRODUCTION"))
                .body("milestones[0].status", equalTo("met"))
                .body("milestones[0].dateMet", nullValue())
                .body("milestones[0].description", equalTo("2020-01-01 to 2020-12-31"))
                .body("documents.title", hasItem("太原市“十四五”规划纲要 第一章第一节"))
                .body("type", nullValue())
                .body("parties.name", equalTo(List.of("长城")))
                .body("publicAuthority", nullValue())
                .body("completion", nullValue());
        JsonPath listed = given().get(PACKAGE + "/projects/5g-network-foundation-programme")
                .jsonPath();
        assertThat(listed.getString("status")).isNull();
        assertThat(listed.getList("milestones")).isNull();
    }

    @Test
    void a_part_in_use_is_no_whole_in_use() {
        given().get(PACKAGE + "/projects/metro-line-1")
                .then()
                .body("status", nullValue())
                .body("description", equalTo("phase 1: In use"))
                .body("milestones.find { it.id == 'stage-IN_USE' }.dateMet", equalTo("2025-02-22T00:00:00+08:00"))
                .body("milestones.find { it.id == 'stage-IN_USE' }.description", equalTo("phase 1"));
    }

    @Test
    void words_follow_the_reader() {
        given().header("Accept-Language", "zh")
                .get(PACKAGE + "/projects/metro-line-1")
                .then()
                .header("Content-Language", "zh")
                .body("language", equalTo("zh"))
                .body("title", equalTo("轨道交通1号线"));
    }

    @Test
    void what_is_not_there_is_told_as_a_problem() {
        for (String path : List.of("/projects/oc4ids/plans/nowhere", PACKAGE + "/projects/nothing")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_FOUND"));
        }
        given().get(PACKAGE + "?all=true").then().statusCode(400).body("errors[0].parameter", equalTo("all"));
    }

    @Test
    void a_reader_who_has_it_is_told_so() {
        String tag = given().get(PACKAGE + "/projects/metro-line-1").header("ETag");
        given().header("If-None-Match", tag)
                .get(PACKAGE + "/projects/metro-line-1")
                .then()
                .statusCode(304);
    }
}
