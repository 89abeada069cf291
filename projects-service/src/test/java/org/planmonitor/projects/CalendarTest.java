package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Plans;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The official calendar: loaded with the plan, announced year by year. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class CalendarTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void the_calendar_of_the_plan_counts_holidays_and_shifted_weekends() {
        Plans.taiyuanIsLoaded();
        given().get("/projects/v1/plans/taiyuan-14fyp/calendar")
                .then()
                .statusCode(200)
                .body("items.year", contains(2021, 2022, 2023, 2024, 2025, 2026));
        due("taiyuan-14fyp", "2025-09-30", 3)
                .body("date", equalTo("2025-10-11"))
                .body("official", equalTo(true));
        due("taiyuan-14fyp", "2026-12-31", 1)
                .body("date", equalTo("2027-01-01"))
                .body("official", equalTo(false));
    }

    @Test
    void a_year_is_announced_and_announced_anew() {
        put(2031, "*", null, year(2031, "2031-02-01", "2031-02-09")).then().statusCode(201);
        due(Registry.PLAN, "2031-01-31", 1).body("date", equalTo("2031-02-01"));
        put(2031, "*", null, year(2031, "2031-02-01", "2031-02-09")).then().statusCode(412);
        String tag = given().get(path(2031)).getHeader("ETag");
        put(2031, null, tag, year(2031, "2031-02-08", "2031-02-09")).then().statusCode(200);
        given().get(path(2031))
                .then()
                .statusCode(200)
                .body("worked", contains("2031-02-08", "2031-02-09"))
                .body("holidays[0].from", equalTo("2031-01-01"));
    }

    @Test
    void days_that_cannot_be_are_told_with_their_places() {
        put(2032, "*", null, year(2032, "2032-02-02", "2031-02-08"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/worked/0", "/worked/1"))
                .body("errors.code", contains("NO_WEEKEND", "OTHER_YEAR"));
        put(2033, "*", null, year(2032, "2032-02-01", "2032-02-08"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/year"));
    }

    private static io.restassured.response.ValidatableResponse due(String plan, String from, int days) {
        return given().queryParam("from", from)
                .queryParam("days", days)
                .get("/projects/v1/plans/" + plan + "/calendar/due-date")
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> year(int year, String worked, String workedToo) {
        return Map.of(
                "year",
                year,
                "notice",
                "通知",
                "holidays",
                List.of(Map.of(
                        "name", Map.of("zh", "元旦", "en", "New Year"), "from", year + "-01-01", "to", year + "-01-02")),
                "worked",
                List.of(worked, workedToo));
    }

    private static io.restassured.response.Response put(
            int year, @Nullable String none, @Nullable String match, Map<String, ?> body) {
        var request = Registry.as("planner").body(body);
        if (none != null) {
            request.header("If-None-Match", none);
        }
        if (match != null) {
            request.header("If-Match", match);
        }
        return request.put(path(year));
    }

    private static String path(int year) {
        return "/projects/v1/plans/" + Registry.PLAN + "/calendar/" + year;
    }
}
