package org.planmonitor.projects.geometry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.NetworkCity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.NetworkCity.line;
import static org.planmonitor.projects.given.NetworkCity.section;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class GeometryTest {

    private static final Map<String, Object> SKETCH = Map.of("title", "走向示意", "published", "2024-06");
    private static final List<List<Double>> NORTHWARD = List.of(List.of(120.3, 36.0), List.of(120.3, 36.1));

    private final NetworkCity networks = new NetworkCity("geometry-city");
    private final City city = networks.city();

    @BeforeEach
    void networksExist() {
        networks.exists();
        if (city.read("region-bounds/" + City.REGION).statusCode() == 404) {
            box(119.5, 35.5, 121.0, 37.2).then().statusCode(201);
        }
    }

    @Test
    void a_line_is_stored_with_its_length_and_the_one_before_stays() {
        member("drawn", "11");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            draw("drawn", lineString(NORTHWARD))
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1))
                    .body("drawnKm", equalTo(11.12f))
                    .body("statedKm", equalTo(11))
                    .body("region", equalTo(City.REGION))
                    .body("warnings", empty());
            String first = city.read("transit/drawn/geometry").jsonPath().getString("knownFrom");
            draw("drawn", null)
                    .then()
                    .statusCode(200)
                    .body("geometry", nullValue())
                    .body("drawnKm", nullValue());
            city.read("transit/drawn/geometry?asOf=" + first)
                    .then()
                    .body("geometry.coordinates[1]", contains(120.3f, 36.1f));
            List<EventProbe.Event> told = events.await(
                    2,
                    event -> event.type().equals("transit-geometry.changed")
                            && event.key().equals("geometry-city/drawn"));
            told.forEach(event -> Schemas.conforms("transit-geometry.changed", event));
        }
        city.read("transit/drawn/geometry?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void what_contradicts_the_published_length_or_leads_out_is_stored_and_warned_of() {
        member("long", "50");
        draw("long", lineString(List.of(List.of(120.3, 36.0), List.of(122.0, 36.0))))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("LENGTH_CONTRADICTS", "LEAVES_REGION"))
                .body("warnings[0].pointer", equalTo("/geometry"));
        // The length published is corrected: the warning is gone, nobody had to say so.
        member("long", "150");
        city.read("transit/long/geometry").then().body("warnings.code", contains("LEAVES_REGION"));
        networks.put("长度待查", line("long", Map.of())).then().statusCode(200);
        city.read("transit/long/geometry").then().body("statedKm", nullValue());
    }

    @Test
    void what_cannot_be_is_refused_at_its_place() {
        member("wrong", "11");
        refused(
                lineString(List.of(List.of(36.0, 120.3), List.of(36.1, 120.3))),
                422,
                "COORDINATES_SWAPPED",
                "/geometry/coordinates/0");
        refused(lineString(List.of(List.of(100.0, 30.0), List.of(101.0, 30.0))), 422, "OUTSIDE_REGION", "/geometry");
        refused(
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(120.0, 36.0),
                                List.of(120.5, 36.5),
                                List.of(120.5, 36.0),
                                List.of(120.0, 36.5),
                                List.of(120.0, 36.0)))),
                422,
                "SELF_CROSSING",
                "/geometry/coordinates/0");
        refused(Map.of("type", "Circle", "coordinates", List.of()), 400, "GEOMETRY_TYPE", "/geometry/type");
        refused(Map.of("type", "Point", "coordinates", List.of("a", 1)), 400, "POSITION", "/geometry/coordinates");
        refused(lineString(List.of(List.of(120.3, 36.0), List.of(120.3))), 400, "POSITION", "/geometry/coordinates/1");
        refused(
                Map.of("type", "Point", "coordinates", List.of(120.3, 36), "crs", "x"),
                400,
                "UNKNOWN_MEMBER",
                "/geometry/crs");
        city.put("transit/wrong/geometry", Map.of("geometry", lineString(NORTHWARD)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason", "/source"));
        city.read("transit/wrong/geometry").then().statusCode(404);
    }

    @Test
    void who_may_write_and_on_what() {
        member("held", "11");
        draw("held", lineString(NORTHWARD)).then().statusCode(201);
        String at = city.at("transit/held/geometry");
        Map<String, Object> body = Map.of("reason", "x", "source", SKETCH, "geometry", lineString(NORTHWARD));
        String tag = Calls.tag(at);
        given().contentType("application/json").body(body).put(at).then().statusCode(401);
        Calls.as("district").header("If-Match", tag).body(body).put(at).then().statusCode(403);
        Calls.as("planner").body(body).put(at).then().statusCode(428);
        draw("held", lineString(NORTHWARD)).then().statusCode(200);
        Calls.as("planner").header("If-Match", tag).body(body).put(at).then().statusCode(412);
        Calls.as("planner")
                .header("If-None-Match", "*")
                .body(body)
                .put(city.at("transit/nobody/geometry"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_networks_are_a_collection_of_features_where_nothing_is_invented() {
        member("f-drawn", "11");
        member("f-unknown", "11");
        networks.put("内部", line("f-secret", Map.of("sharing", "RESTRICTED")))
                .then()
                .statusCode(201);
        draw("f-secret", lineString(NORTHWARD)).then().statusCode(201);
        draw("f-drawn", lineString(NORTHWARD)).then().statusCode(201);
        Response page = given().get(city.at("transit-features?limit=500"));
        page.then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.find { it.id == 'f-drawn' }.type", equalTo("Feature"))
                .body("features.find { it.id == 'f-drawn' }.geometry.type", equalTo("LineString"))
                .body("features.find { it.id == 'f-drawn' }.properties.drawnKm", equalTo(11.12f))
                .body("features.find { it.id == 'f-unknown' }", notNullValue())
                .body("features.find { it.id == 'f-unknown' }.geometry", nullValue());
        assertThat(page.jsonPath().getList("features.id")).doesNotContain("f-secret");
        given().get(city.at("transit/f-secret/geometry")).then().statusCode(404);
        given().get(city.at("transit-features?limit=1"))
                .then()
                .body("features.size()", equalTo(1))
                .body("next", notNullValue())
                .header("Link", notNullValue());
    }

    @Test
    void a_box_has_an_inside_and_belongs_to_a_region_of_the_plan() {
        city.put("region-bounds/" + City.EAST, bounds(120.0, 36.0, 119.0, 37.0))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/east"));
        city.put("region-bounds/" + City.EAST, bounds(36.0, 120.0, 37.0, 121.0))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/south"));
        city.put("region-bounds/110000", bounds(116.0, 39.0, 117.0, 40.0))
                .then()
                .statusCode(404);
        city.put("region-bounds/" + City.EAST, bounds(120.0, 36.0, 121.0, 37.0))
                .then()
                .statusCode(201);
        city.read("region-bounds").then().body("items.region", hasItem(City.EAST));
        city.read("region-bounds/" + City.EAST).then().body("west.doubleValue()", closeTo(120.0, 0.0));
    }

    private void refused(Map<String, ?> geometry, int status, String code, String pointer) {
        draw("wrong", geometry)
                .then()
                .statusCode(status)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem(pointer + " " + code));
    }

    private void member(String code, String lengthKm) {
        int status = networks.put("登记", line(code, Map.of("facts", List.of(section("2024", lengthKm)))))
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private Response draw(String code, @Nullable Map<String, ?> geometry) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "录入", "source", SKETCH));
        body.put("geometry", geometry);
        return city.put("transit/" + code + "/geometry", body);
    }

    private static Map<String, Object> lineString(List<List<Double>> positions) {
        return Map.of("type", "LineString", "coordinates", positions);
    }

    private Response box(double west, double south, double east, double north) {
        return city.put("region-bounds/" + City.REGION, bounds(west, south, east, north));
    }

    private static Map<String, Object> bounds(double west, double south, double east, double north) {
        return Map.of("west", west, "south", south, "east", east, "north", north, "source", SKETCH);
    }
}
