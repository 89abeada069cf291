package org.planmonitor.projects.round;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RoundTest {

    private final City city = new City("rounds-city", 10);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    @Order(1)
    void a_round_is_opened_filled_by_county_and_closed() {
        city.open(1, "2023-03-28", Map.of("SIGNED", IntStream.rangeClosed(1, 4)));
        city.read("rounds/1")
                .then()
                .body("state", equalTo("OPEN"))
                .body("cohorts.find { it.cohort == 'SIGNED' }.projects", equalTo(4))
                .body("cohorts.find { it.cohort == 'SIGNED' }.places.projects", contains(2, 2))
                .body("cohorts.find { it.cohort == 'SIGNED' }.places.name.zh", contains("西区", "东区"));
        city.fill(1, "SIGNED", IntStream.rangeClosed(1, 5))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Consistency-Token", notNullValue());
        city.close(1, "2023-04-10");
        given().get(city.at("rounds/1/cohorts/SIGNED?place=" + City.WEST))
                .then()
                .body("items.project", contains("p-1", "p-3", "p-5"));
    }

    @Test
    @Order(2)
    void a_closed_round_is_fixed() {
        city.fill(1, "SIGNED", IntStream.rangeClosed(1, 6)).then().statusCode(409);
        city.fill(1, "STARTED", IntStream.rangeClosed(1, 2)).then().statusCode(409);
        String round = city.at("rounds/1");
        Calls.post(round + "/closure", round, Map.of("date", "2023-05-01", "document", "x"))
                .then()
                .statusCode(409);
        city.read("rounds/1").then().body("cohorts[0].projects", equalTo(5)).body("closedOn", equalTo("2023-04-10"));
    }

    @Test
    @Order(3)
    void a_cohort_that_cannot_be_is_refused_with_every_place() {
        city.open(2, "2023-09-20", Map.of());
        Response wrong = fill(List.of(
                Map.of("project", "p-1", "place", City.WEST),
                Map.of("project", "p-77", "place", City.WEST),
                Map.of("project", "p-7", "place", "110000"),
                Map.of("project", "p-8", "place", City.EAST),
                Map.of("project", "p-8", "place", City.EAST)));
        wrong.then()
                .statusCode(422)
                .body("errors.pointer", contains("/members/1/project", "/members/2/place", "/members/4/project"));
        fill(List.of(Map.of("project", "p-1", "place", City.WEST)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("IN_ANOTHER_ROUND"));
        city.read("rounds/2").then().body("cohorts.projects", contains(0, 0, 0));
        String round = city.at("rounds/2");
        Calls.post(round + "/closure", round, Map.of("date", "2023-10-01", "document", "x"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("EMPTY_ROUND"));
        city.put("rounds/3", Map.of("name", Map.of("zh", "三", "en", "3"), "heldOn", "2022-01-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("ROUND_ORDER"));
        city.read("rounds").then().body("items", hasSize(2));
    }

    @Test
    @Order(4)
    void a_zone_is_a_place_if_everybody_may_know_of_it() {
        fill(List.of(Map.of("project", "p-9", "place", "closed-park")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/members/0/place"));
        fill(List.of(Map.of("project", "p-9", "place", "open-park"))).then().statusCode(200);
        given().get(city.at("rounds/2"))
                .then()
                .body("cohorts.find { it.cohort == 'SIGNED' }.places.name.zh", contains("开放园区"));
        given().get(city.at("rounds/2/cohorts/SIGNED?place=open-park")).then().body("items.project", contains("p-9"));
    }

    @Test
    @Order(5)
    void a_write_needs_a_right_and_a_fresh_tag() {
        Map<String, ?> body = Map.of("members", List.of());
        String cohort = city.at("rounds/2/cohorts/SIGNED");
        given().contentType("application/json").body(body).put(cohort).then().statusCode(401);
        Calls.as("district")
                .body(body)
                .header("If-Match", "\"x\"")
                .put(cohort)
                .then()
                .statusCode(403);
        Calls.as("planner").body(body).put(cohort).then().statusCode(428);
        Calls.as("planner")
                .body(body)
                .header("If-Match", "\"stale\"")
                .put(cohort)
                .then()
                .statusCode(412);
        given().get(city.at("rounds/2/cohorts/UNKNOWN")).then().statusCode(400);
    }

    private Response fill(List<Map<String, String>> members) {
        String round = city.at("rounds/2");
        return Calls.as("planner")
                .header("If-Match", Calls.tag(round))
                .body(Map.of("members", members))
                .put(round + "/cohorts/SIGNED");
    }
}
