package org.planmonitor.projects;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ReadingTest {

    private static final String PLAN = "/projects/v1/plans/taiyuan-14fyp";

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @ParameterizedTest
    @CsvSource({
        "portfolio=TRANSIT,36",
        "portfolio=ENERGY,33",
        "box=7-3,49",
        "chapter=8,6",
        "kind=PROGRAMME,55",
        "lifeCycle=PROGRAMME,98",
        "works=false,98",
        "region=140181,15",
        "q=no-such-word,0"
    })
    void filters_narrow_the_list(String filter, int expected) {
        given().get(PLAN + "/projects?limit=500&" + filter)
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "轨道交通1号线,metro-line-1",
        "metro line 1,metro-line-1",
        "西北二环,northwest-second-ring-expressway",
        "gdjt1hx,metro-line-1",
        "xbeh,northwest-second-ring-expressway",
        "wsjc,wusu-airport-p3"
    })
    void text_is_found_in_chinese_and_in_english(String words, String code) {
        given().queryParam("q", words)
                .get(PLAN + "/projects")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void pages_are_whole_and_without_doubles() {
        Set<String> codes = new HashSet<>();
        String next = "";
        do {
            Response page = given().get(PLAN + "/projects?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            List<String> items = page.jsonPath().getList("items.code");
            codes.addAll(items);
            next = String.valueOf(page.jsonPath().getString("next"));
        } while (!next.equals("null"));
        Assertions.assertThat(codes).hasSize(460);
    }

    @Test
    void a_fact_that_came_later_and_ranks_earlier_is_only_recorded() {
        given().get(PLAN + "/projects/ucas-taiyuan-energy-materials-school")
                .then()
                .statusCode(200)
                .body("stage", equalTo("STARTED"))
                .body("stageSince", equalTo("2020"))
                .body("facts.event", contains("LISTED", "STARTED", "APPROVED"))
                .body("facts[2].moved", nullValue());
    }

    @Test
    void what_is_only_listed_says_so_since_the_plan_was_printed() {
        given().get(PLAN + "/projects/dongshan-avenue")
                .then()
                .body("stage", equalTo("LISTED"))
                .body("stageSince", equalTo("2021-05-08"))
                .body("rating.computed", nullValue());
    }

    @Test
    void a_chain_is_a_graph() {
        given().get(PLAN + "/chains/special-metal-materials")
                .then()
                .statusCode(200)
                .body("nodes", hasSize(33))
                .body("edges", hasSize(7))
                .body("acyclic", equalTo(true))
                .body("nodes.find { it.code == 'high-speed-rail-wheelset' }.upstream", hasItems("special-steel"))
                .body("nodes.coverage", everyItem(equalTo("UNKNOWN")));
    }

    @Test
    void a_metro_line_shows_its_length_its_source_and_its_project() {
        given().get(PLAN + "/transit/metro-line-1")
                .then()
                .statusCode(200)
                .body("facts[0].lengthKm", equalTo(28.737f))
                .body("projects.code", contains("metro-line-1"));
    }

    @Test
    void an_unchanged_project_is_not_sent_again() {
        String tag = given().get(PLAN + "/projects/metro-line-1").getHeader("ETag");
        given().header("If-None-Match", tag)
                .get(PLAN + "/projects/metro-line-1")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects/v1/plans/nowhere,404", "/projects/v1/plans/taiyuan-14fyp/projects/nothing,404",
        "/projects/v1/plans/taiyuan-14fyp/chains/nothing,404",
                "/projects/v1/plans/taiyuan-14fyp/projects?colour=red,400",
        "/projects/v1/plans/taiyuan-14fyp/projects?stage=BLESSED,400",
                "/projects/v1/plans/taiyuan-14fyp/projects?limit=0,400",
        "/projects/v1/plans/taiyuan-14fyp/projects?cursor=%21,400",
                "/projects/v1/plans/taiyuan-14fyp/projects?chapter=x,400",
        "/projects/v1/plans/taiyuan-14fyp/projects?region=1401,400",
                "/projects/v1/plans/taiyuan-14fyp/projects?region=110000,422",
        "/projects/v1/plans/taiyuan-14fyp/transit?mode=BOAT,400", "/projects/v1/packs/nowhere,404"
    })
    void what_is_wrong_is_answered_as_a_problem(String path, int status) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
