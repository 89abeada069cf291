package org.planmonitor.projects.attraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ChainMapTest {

    private static final String MAP = "chains/boats/map-";

    private final City city = new City("mapped-city", 4);

    @BeforeEach
    void chainExists() {
        if (city.isThere()) {
            return;
        }
        city.exists();
        chain().into(city, "摸排").then().statusCode(201);
        site("hall", "VACANT_PLANT", "motor", Map.of("longitude", 120.2, "latitude", 36.1));
        site("hub", "PLATFORM", "hull", Map.of());
        site("plot", "PLOT", "motor", Map.of("longitude", 120.4, "latitude", 36.2));
        city.put("projects/p-1/location", located(120.3, 36.3)).then().statusCode(201);
    }

    @Test
    void each_theme_has_its_places_and_names_what_nobody_has_placed() {
        features("CHAIN")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.id", contains("LEADER:" + ChainDraft.FIRM, "PROJECT:p-1"))
                .body("features[0].geometry.coordinates", contains(120.1f, 36.05f))
                .body("features[0].properties.missing", contains("motor"))
                .body("features[1].properties.nodes", contains("hull"))
                .body("unplaced.kind", contains("FIRM", "PROJECT"))
                .body("unplaced.code", contains(ChainDraft.OTHER, "p-2"));
        features("ATTRACTION")
                .then()
                .body("features.id", contains("LEADER:" + ChainDraft.FIRM, "VACANT_PLANT:hall", "PLOT:plot"))
                .body("features[1].properties.missing", contains("motor"))
                .body("unplaced", empty());
        features("PLATFORMS")
                .then()
                .body("features.id", contains("VACANT_PLANT:hall"))
                .body("unplaced.code", contains("hub"));
        features("LAND").then().body("features.id", contains("PLOT:plot")).body("unplaced", empty());
        features("MOON").then().statusCode(400).body("errors[0].parameter", equalTo("theme"));
        given().get(city.at("chains/nowhere/map-features")).then().statusCode(404);
    }

    @Test
    void the_map_is_drawn_in_both_languages() {
        Response chinese = given().get(city.at(MAP + "picture?theme=ATTRACTION&language=ZH"));
        chinese.then().statusCode(200).contentType("image/svg+xml").header("Content-Language", "zh");
        assertThat(chinese.asString()).contains("招商地图", "链boats", "甲船 · 节点motor", "厂房hall · 节点motor");
        assertThat(given().header("Accept-Language", "en")
                        .get(city.at(MAP + "picture"))
                        .asString())
                .contains("Map of the chain", "Chain boats", "Project 1", "Where these lie nobody has said:");
        given().get(city.at(MAP + "picture?language=FR")).then().statusCode(400);
    }

    private Response features(String theme) {
        return given().get(city.at(MAP + "features?theme=" + theme));
    }

    private static ChainDraft chain() {
        Map<String, Object> leader =
                new HashMap<>(ChainDraft.firm(ChainDraft.FIRM, "甲船", ChainDraft.role("boat", "LEADER")));
        leader.put("site", Map.of("longitude", 120.1, "latitude", 36.05));
        return ChainDraft.of("boats", "motor>boat", "hull>boat")
                .say("motor", "MISSING")
                .at("hull", Map.of("projects", List.of("p-1", "p-2")))
                .with(
                        "firms",
                        List.of(leader, ChainDraft.firm(ChainDraft.OTHER, "乙壳", ChainDraft.role("hull", "SUPPLIER"))))
                .with("demands", List.of(Map.of("creditCode", ChainDraft.FIRM, "node", "motor", "product", "电机")));
    }

    private void site(String code, String kind, String node, Map<String, ?> point) {
        Map<String, Object> site = new HashMap<>(Map.of(
                "kind",
                kind,
                "name",
                Map.of("zh", "厂房" + code, "en", "Hall " + code),
                "region",
                City.EAST,
                "state",
                "AVAILABLE",
                "document",
                "台账",
                "suits",
                List.of(Map.of("chain", "boats", "node", node))));
        if (!point.isEmpty()) {
            site.put("point", point);
        }
        city.put("attraction-sites/" + code, site).then().statusCode(201);
    }

    private static Map<String, Object> located(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude, "precisionMetres", 100, "source", "测绘");
    }
}
