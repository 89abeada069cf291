package org.planmonitor.projects.attraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class AttractionTest {

    private static final String CHAIN = "chains/planes";

    private final City city = new City("attracting-city", 2);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    @Order(1)
    void a_site_is_matched_to_the_missing_link_that_it_suits() {
        planes().into(city, "摸排").then().statusCode(201);
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            city.put("attraction-sites/hall-1", site(120, 36, "AVAILABLE", "engine"))
                    .then()
                    .statusCode(201);
            events.await(1, event -> event.type().equals("attraction-site.changed"))
                    .forEach(event -> Schemas.conforms("attraction-site.changed", event));
        }
        city.put("attraction-sites/hall-2", site(121, 36, "TAKEN", "engine"))
                .then()
                .statusCode(201);
        city.put("attraction-sites/hall-3", site(121, 36, "AVAILABLE", "wing"))
                .then()
                .statusCode(201);
        city.read(CHAIN + "/map")
                .then()
                .body("gaps.node", contains("engine"))
                .body("gaps[0].wantedBy", contains("甲飞机"))
                .body("gaps[0].sites.code", contains("hall-1"))
                .body("gaps[0].sites[0].km", equalTo(90.0f))
                .body("radius[0].suppliers.collect { it.name + ' ' + it.km }", contains("乙机翼 111.2"))
                .body("radius[0].farthestKm", equalTo(111.2f))
                .body("radius[0].unplaced", equalTo(0));
        city.read("attraction-sites?state=AVAILABLE").then().body("items.code", contains("hall-1", "hall-3"));
    }

    @Test
    @Order(2)
    void somebody_is_courted_until_a_project_lands() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            Response opened = Calls.post(city.at(CHAIN + "/attractions"), item("OPEN", Map.of("site", "hall-1")));
            opened.then().statusCode(201).body("owner", equalTo("招商局"));
            String entry = CHAIN + "/attractions/" + opened.path("id");
            city.put(entry, item("NEGOTIATING", Map.of())).then().statusCode(200);
            city.read(CHAIN + "/attractions?state=NEGOTIATING&owner=招商局").then().body("items.node", contains("engine"));
            city.read(CHAIN + "/map").then().body("gaps[0].attractions.state", contains("NEGOTIATING"));
            city.put(entry, item("LANDED", Map.of())).then().statusCode(400);
            city.put(entry, item("LANDED", Map.of("project", "p-77"))).then().statusCode(422);
            city.put(entry, item("LANDED", Map.of("project", "p-1"))).then().statusCode(200);
            city.put(entry, item("OPEN", Map.of())).then().statusCode(409);
            events.await(3, event -> event.type().equals("attraction.changed"))
                    .forEach(event -> Schemas.conforms("attraction.changed", event));
        }
        given().get(city.at(CHAIN + "/map")).then().statusCode(200).body("gaps[0].attractions", empty());
        given().get(city.at(CHAIN + "/attractions")).then().statusCode(404);
    }

    @Test
    @Order(3)
    void what_cannot_be_is_refused_at_its_place() {
        city.put("attraction-sites/hall-9", site(36, 120, "AVAILABLE", "engine"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/point"));
        city.put("attraction-sites/hall-9", site(36, 80, "AVAILABLE", "engine"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("COORDINATES_SWAPPED"));
        city.put("attraction-sites/hall-9", site(10, 10, "AVAILABLE", "moon"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("COORDINATES_OUTSIDE", "UNKNOWN_REFERENCE"));
        Map<String, Object> elsewhere = new HashMap<>(site(120, 36, "AVAILABLE", "engine"));
        elsewhere.put("region", "110000");
        city.put("attraction-sites/hall-9", elsewhere)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/region"));
        Calls.post(city.at(CHAIN + "/attractions"), Map.of("node", "moon", "target", "x", "owner", "y", "site", "z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/node", "/site"));
        Calls.as("district")
                .header("Idempotency-Key", Calls.key())
                .body(item("OPEN", Map.of()))
                .post(city.at(CHAIN + "/attractions"))
                .then()
                .statusCode(403);
        Calls.as("planner")
                .body(site(120, 36, "AVAILABLE", "engine"))
                .put(city.at("attraction-sites/hall-1"))
                .then()
                .statusCode(428);
        given().get(city.at("attraction-sites?kind=CASTLE")).then().statusCode(400);
    }

    private static ChainDraft planes() {
        Map<String, Object> leader =
                new HashMap<>(ChainDraft.firm(ChainDraft.FIRM, "甲飞机", ChainDraft.role("plane", "LEADER")));
        leader.put("site", Map.of("longitude", 121, "latitude", 36));
        Map<String, Object> supplier =
                new HashMap<>(ChainDraft.firm(ChainDraft.OTHER, "乙机翼", ChainDraft.role("wing", "SUPPLIER")));
        supplier.put("site", Map.of("longitude", 121, "latitude", 37));
        return ChainDraft.of("planes", "engine>plane", "wing>plane")
                .say("engine", "MISSING")
                .say("wing", "CONFIRMED")
                .with("firms", List.of(leader, supplier))
                .with("demands", List.of(Map.of("creditCode", ChainDraft.FIRM, "node", "engine", "product", "发动机")));
    }

    private static Map<String, Object> site(double longitude, double latitude, String state, String node) {
        return Map.of(
                "kind",
                "VACANT_PLANT",
                "name",
                Map.of("zh", "厂房", "en", "Hall"),
                "region",
                City.EAST,
                "area",
                1200,
                "point",
                Map.of("longitude", longitude, "latitude", latitude),
                "state",
                state,
                "document",
                "台账",
                "suits",
                List.of(Map.of("chain", "planes", "node", node)));
    }

    private static Map<String, Object> item(String state, Map<String, ?> more) {
        Map<String, Object> item = new HashMap<>(
                Map.of("node", "engine", "target", "发动机企业", "owner", "招商局", "state", state, "note", "对接"));
        item.putAll(more);
        return item;
    }
}
