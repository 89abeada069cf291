package org.planmonitor.projects.location;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class LocationTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_point_is_said_and_answered_by_a_better_one() {
        String place = place(Registry.project("placed"));
        given().get(place).then().statusCode(404);
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            put("planner", place, point("120.45", "36.1")).then().statusCode(201);
            events.await(1, event -> event.json().contains("location.changed"))
                    .forEach(event -> Schemas.conforms("project.changed", event));
        }
        String first = given().get(place).header("ETag");
        given().header("If-None-Match", first).get(place).then().statusCode(304);
        put("planner", place, point("120.451234567", "36.1")).then().statusCode(200);
        assertThat(given().get(place).asString()).contains("\"longitude\":120.451235,");
        given().get(place).then().body("precisionMetres", equalTo(200)).body("source", equalTo("选址意见书"));
        Registry.as("planner")
                .header("If-Match", first)
                .body(point("120.45", "36.1"))
                .put(place)
                .then()
                .statusCode(412);
    }

    @Test
    void what_cannot_be_meant_is_refused_at_its_member() {
        String place = place(Registry.project("misplaced"));
        refused(place, point("36.1", "120.45"), 422, "/longitude", "COORDINATES_SWAPPED");
        refused(place, point("-0.12", "51.5"), 422, "/longitude", "COORDINATES_OUTSIDE");
        refused(place, point("181", "36.1"), 400, "/longitude", "COORDINATES");
        Map<String, Object> vague = new HashMap<>(point("120.45", "36.1"));
        vague.put("precisionMetres", 0);
        refused(place, vague, 400, "/precisionMetres", "OUT_OF_RANGE");
        vague.remove("source");
        vague.put("precisionMetres", 10);
        refused(place, vague, 400, "/source", "TEXT_LENGTH");
        given().get(place).then().statusCode(404);
    }

    @Test
    void who_may_write_the_project_may_say_where_it_lies() {
        String place = place(Registry.project("reached"));
        put("reviewer", place, point("120.45", "36.1")).then().statusCode(403);
        first(Registry.as("district", Map.of("regions", List.of(Registry.WEST))), place)
                .then()
                .statusCode(403);
        first(Registry.as("district", Map.of("regions", List.of(Registry.EAST))), place)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(point("120.45", "36.1"))
                .put(place)
                .then()
                .statusCode(401);
        Registry.as("planner").body(point("120.45", "36.1")).put(place).then().statusCode(428);
    }

    private static Response first(RequestSpecification who, String place) {
        return who.header("If-None-Match", "*").body(point("120.45", "36.1")).put(place);
    }

    private static void refused(String place, Map<String, ?> body, int status, String pointer, String code) {
        put("planner", place, body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static Response put(String role, String place, Map<String, ?> body) {
        String tag = given().get(place).header("ETag");
        RequestSpecification who = Registry.as(role).body(body);
        return tag == null
                ? who.header("If-None-Match", "*").put(place)
                : who.header("If-Match", tag).put(place);
    }

    private static Map<String, Object> point(String longitude, String latitude) {
        return Map.of(
                "longitude",
                new BigDecimal(longitude),
                "latitude",
                new BigDecimal(latitude),
                "precisionMetres",
                200,
                "source",
                "选址意见书",
                "sourceDate",
                "2021-09");
    }

    private static String place(String code) {
        return Registry.PROJECTS + code + "/location";
    }
}
