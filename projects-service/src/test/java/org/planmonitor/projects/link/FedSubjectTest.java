package org.planmonitor.projects.link;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.IndicatorsService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class FedSubjectTest {

    private static final String PLAN = "fed-city";

    private final City city = new City(PLAN, 8);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void coverage_danger_and_what_feeds_it_follow_from_the_links() {
        IndicatorsService.commits(PLAN, "power", "120");
        link(1, "power", Map.of("value", 36, "unit", "MW", "by", "2024-12"));
        link(2, "power", Map.of("value", 24, "unit", "MW"));
        link(3, "power", Map.of("value", 9000, "unit", "kW"));
        city.stand(IntStream.of(2), "PREPARATION", "2024-01-01");
        city.stand(IntStream.of(2), "SUSPENDED", "2024-06-01");
        city.write(
                        1,
                        "milestones",
                        Map.of(
                                "code",
                                "grid",
                                "name",
                                Map.of("zh", "并网", "en", "Grid"),
                                "baseline",
                                "2024-03-31",
                                "critical",
                                true))
                .then()
                .statusCode(201);

        city.read("subjects/COMMITMENT/power")
                .then()
                .statusCode(200)
                .body("components[0].target.value", equalTo(120))
                .body("components[0].coverage.expected", equalTo(60))
                .body("components[0].coverage.percentOfTarget", equalTo(50))
                .body("components[0].coverage.percentOfIncrease", equalTo(60))
                .body("components[0].coverage.leftOut", equalTo(1))
                .body("projects", equalTo(3))
                .body("endangered", equalTo(2));
        city.read("subjects/COMMITMENT/power/projects")
                .then()
                .body("items.project.code", contains("p-1", "p-2", "p-3"))
                .body("items.leftOut", contains(null, null, "UNITS_DIFFER"))
                .body("items[0].dangers", contains("PROJECT_LATE", "DONE_AFTER_DUE", "OVERDUE"))
                .body("items[0].slip.milestone", equalTo("grid"))
                .body("items[1].dangers", contains("PROJECT_SUSPENDED"))
                .body("items[1].project.stage", equalTo("SUSPENDED"));
        city.read("projects/p-1/endangers")
                .then()
                .body("endangered", equalTo(1))
                .body(
                        "slip.overdueDays",
                        equalTo(city.read("subjects/COMMITMENT/power/projects")
                                .jsonPath()
                                .getInt("items[0].slip.overdueDays")))
                .body("feeds[0].subject.code", equalTo("power"))
                .body("feeds[0].dangers", hasItem("PROJECT_LATE"));
        JsonPath page = city.read("subjects/COMMITMENT/power/projects?limit=2").jsonPath();
        assertThat(page.getList("items")).hasSize(2);
        city.read("subjects/COMMITMENT/power/projects?limit=2&cursor=" + page.getString("next"))
                .then()
                .body("items.project.code", contains("p-3"))
                .body("next", nullValue());
    }

    @Test
    void the_newest_verdict_is_shown_whatever_comes_when() {
        IndicatorsService.commits(PLAN, "judged", "10");
        IndicatorsService.judges(PLAN, "judged", "2024", 7, "LAGGING", "RED");
        IndicatorsService.judges(PLAN, "judged", "2023", 9, "ON_PACE", "GREEN");
        IndicatorsService.judges(PLAN, "judged", "2024", 5, "AHEAD", "GREEN");
        IndicatorsService.judges(PLAN, "judged", "2024", 7, "LAGGING", "RED");
        verdict("judged", "2024", "LAGGING");
        city.read("subjects?lagging=true&type=COMMITMENT")
                .then()
                .body("items.code", hasItem("judged"))
                .body("items.lags", not(hasItem(false)));
        IndicatorsService.judges(PLAN, "judged", "2024", 12, "ON_PACE", "GREEN");
        verdict("judged", "2024", "ON_PACE");
        city.read("subjects?lagging=true").then().body("items.code", not(hasItem("judged")));
        city.read("subjects?lagging=false").then().body("items.code", hasItem("judged"));
    }

    @Test
    void a_withdrawn_end_breaks_the_link_and_an_older_word_does_not_mend_it() {
        IndicatorsService.commits(PLAN, "brief", "10");
        link(4, "brief", Map.of("value", 1, "unit", "MW"));
        String page = Calls.tag(city.project(4));

        IndicatorsService.tells(PLAN, "brief", 5, "10", "MW", "PUBLIC", true);
        state(4, "brief", "BROKEN");
        IndicatorsService.tells(PLAN, "brief", 3, "10", "MW", "PUBLIC", false);
        IndicatorsService.tells(PLAN, "brief", 5, "10", "MW", "PUBLIC", true);
        IndicatorsService.commits(PLAN, "after-brief", "10");
        city.read("links?state=BROKEN").then().body("items.subject.code", hasItem("brief"));
        assertThat(Calls.tag(city.project(4))).isNotEqualTo(page);
        city.read("subjects/COMMITMENT/brief")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("projects", equalTo(1));
        city.read("subjects?type=COMMITMENT").then().body("items.code", not(hasItem("brief")));
        city.put("projects/p-5/links/COMMITMENT/brief", Map.of("reason", "x"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("SUBJECT_WITHDRAWN"));
        city.put("projects/p-4/links/COMMITMENT/brief", Map.of("reason", "目标已撤销", "ended", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));

        IndicatorsService.tells(PLAN, "brief", 6, "10", "MW", "PUBLIC", false);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !city.read("subjects/COMMITMENT/brief").jsonPath().getBoolean("withdrawn"));
        state(4, "brief", "ENDED");
    }

    @Test
    void who_does_not_see_an_end_does_not_see_the_link_nor_its_sum() {
        IndicatorsService.commits(PLAN, "shared", "100");
        IndicatorsService.tells(PLAN, "secret", 1, "10", "MW", "RESTRICTED", false);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> city.read("subjects/COMMITMENT/secret").statusCode() == 200);
        link(5, "shared", Map.of("value", 10, "unit", "MW"));
        link(6, "shared", Map.of("value", 30, "unit", "MW"));
        link(6, "secret", Map.of("value", 5, "unit", "MW"));
        Calls.as("planner")
                .header("If-Match", Calls.tag(city.project(6)))
                .contentType("application/merge-patch+json")
                .body(Map.of("sharing", "RESTRICTED"))
                .patch(city.project(6))
                .then()
                .statusCode(200);

        city.read("subjects/COMMITMENT/shared").then().body("components[0].coverage.expected", equalTo(40));
        given().get(city.at("subjects/COMMITMENT/shared"))
                .then()
                .body("components[0].coverage.expected", equalTo(10))
                .body("projects", equalTo(1));
        given().get(city.at("subjects/COMMITMENT/shared/projects")).then().body("items.project.code", contains("p-5"));
        given().get(city.at("links")).then().body("items.project.code", not(hasItem("p-6")));
        given().get(city.at("projects/p-6/links/COMMITMENT/shared")).then().statusCode(404);
        given().get(city.at("projects/p-6/endangers")).then().statusCode(404);
        given().get(city.at("subjects/COMMITMENT/secret")).then().statusCode(404);
        given().get(city.at("subjects?type=COMMITMENT")).then().body("items.code", not(hasItem("secret")));
        link(7, "secret", Map.of("value", 5, "unit", "MW"));
        given().get(city.at("links?project=p-7")).then().body("items", empty());
        given().get(city.at("projects/p-7/endangers")).then().body("feeds", hasSize(0));
        given().get(city.project(7)).then().body("commitments", empty());
    }

    private void link(int project, String commitment, Map<String, ?> expected) {
        city.put(
                        "projects/p-" + project + "/links/COMMITMENT/" + commitment,
                        Map.of("expected", expected, "reason", "摸排"))
                .then()
                .statusCode(201);
    }

    private void verdict(String commitment, String period, String verdict) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonPath told = city.read("subjects/COMMITMENT/" + commitment).jsonPath();
            return period.equals(told.getString("verdict.period")) && verdict.equals(told.getString("verdict.verdict"));
        });
    }

    private void state(int project, String commitment, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(city.read("projects/p-" + project + "/links/COMMITMENT/" + commitment)
                        .jsonPath()
                        .getString("state")));
    }
}
