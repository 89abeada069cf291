package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class AnalysisTest {

    private final City city = new City("analysed-city", 4);

    /** ore → iron → sheet → car, glass → car; iron is missing, glass unknown, sheet has one firm, car a leader and another. */
    @BeforeEach
    void chainExists() {
        city.exists();
        if (city.read("chains/cars").statusCode() != 200) {
            ChainDraft.of("cars", "ore>iron", "iron>sheet", "sheet>car", "glass>car")
                    .say("ore", "CONFIRMED")
                    .say("iron", "MISSING")
                    .say("sheet", "CONFIRMED")
                    .say("car", "CONFIRMED")
                    .at("iron", Map.of("projects", List.of("p-1")))
                    .at("car", Map.of("projects", List.of("p-2")))
                    .at("glass", Map.of("projects", List.of("p-3")))
                    .with("duties", List.of(Map.of("role", "LEAD_DEPARTMENT", "name", "工信局")))
                    .with(
                            "firms",
                            List.of(
                                    ChainDraft.firm(
                                            ChainDraft.FIRM,
                                            "甲车",
                                            Map.of("node", "car", "role", "LEADER", "output", 300),
                                            ChainDraft.role("sheet", "CORE")),
                                    ChainDraft.firm(
                                            ChainDraft.OTHER,
                                            "乙车",
                                            Map.of("node", "car", "role", "SUPPLIER", "output", 100))))
                    .with(
                            "purchases",
                            List.of(
                                    Map.of("creditCode", ChainDraft.FIRM, "year", 2023, "total", 0, "local", 0),
                                    Map.of("creditCode", ChainDraft.FIRM, "year", 2024, "total", 80, "local", 30)))
                    .with(
                            "demands",
                            List.of(
                                    Map.of("creditCode", ChainDraft.FIRM, "node", "iron", "product", "电池铁"),
                                    Map.of("creditCode", ChainDraft.FIRM, "node", "car", "product", "底盘")))
                    .into(city, "摸排")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void a_chain_says_where_it_is_broken_thin_and_unknown() {
        city.read("chains/cars/analysis")
                .then()
                .statusCode(200)
                .body("completeness", equalTo(60.0f))
                .body("completenessOfKnown", equalTo(75.0f))
                .body("depth", equalTo(3))
                .body("acyclic", equalTo(true))
                .body("missing.code", contains("iron"))
                .body("missing[0].effect", equalTo("FILL"))
                .body("missing[0].neededBy", contains("sheet"))
                .body("weak.collect { it.code + ' ' + it.firm }", contains("sheet 甲车"))
                .body("unnamed.code", contains("ore"))
                .body("unknown.collect { it.code + ' ' + it.owner }", contains("glass 工信局"))
                .body("singlePoints.collect { it.code + ' ' + it.pieces }", contains("iron 2", "sheet 2", "car 2"))
                .body("bridges.size()", equalTo(4))
                .body("concentration.find { it.node == 'car' }.index", equalTo(6250.0f))
                .body("concentration.find { it.node == 'sheet' }.index", nullValue())
                .body("localSupply.year", contains(2024, 2023))
                .body("localSupply.percent", contains(37.5f, null));
    }

    @Test
    void a_chain_says_what_projects_add_and_who_could_supply() {
        city.read("chains/cars/analysis")
                .then()
                .body(
                        "projects.collect { it.project + ' ' + it.effect }",
                        contains("p-1 FILL", "p-2 STRENGTHEN", "p-3 UNDETERMINED"))
                .body("projects[0].effectLabel.zh", equalTo("补链"))
                .body("demands[0].firms", empty())
                .body("demands[0].projects.project", contains("p-1"))
                .body("demands[1].firms.collect { it.name + ' ' + it.local }", contains("乙车 true"));
    }

    @Test
    void projects_at_nodes_stand_where_they_stood_at_the_instant_that_is_asked_for() {
        String then = city.read("chains/cars").jsonPath().getString("knownFrom");
        city.stand(IntStream.of(3), "PREPARATION", "2024-01-01");

        city.read("chains/cars/analysis").then().body("projects[2].stage", equalTo("PREPARATION"));
        city.read("chains/cars/analysis?asOf=" + then).then().body("projects[2].stage", equalTo("LISTED"));
    }

    @Test
    void what_a_failure_does_is_told() {
        city.read("chains/cars/failure?node=iron")
                .then()
                .body("affected.collect { it.code + ' ' + it.steps }", contains("sheet 1", "car 2"))
                .body("leaders.name", contains("甲车"))
                .body("piecesBefore", equalTo(1))
                .body("piecesAfter", equalTo(2));
        city.read("chains/cars/failure?firm=" + ChainDraft.FIRM)
                .then()
                .body("lost.code", contains("sheet"))
                .body("weakened.collect { it.node + ' ' + it.left }", contains("car 1"));
        city.read("chains/cars/failure").then().statusCode(400);
        city.read("chains/cars/failure?node=ore&firm=x").then().statusCode(400);
        city.read("chains/cars/failure?node=moon").then().statusCode(422).body("errors[0].parameter", equalTo("node"));
    }

    @Test
    void a_node_shows_its_closure() {
        city.read("chains/cars/nodes/sheet")
                .then()
                .body("upstream.code", contains("ore", "iron"))
                .body("downstream.code", contains("car"))
                .body("firms.role", contains("CORE"));
        city.read("chains/cars/nodes/moon").then().statusCode(404);
    }

    @Test
    void figures_of_firms_stay_with_those_who_see_money() {
        given().get(city.at("chains/cars/analysis"))
                .then()
                .body("localSupply", empty())
                .body("concentration.find { it.node == 'car' }.index", nullValue())
                .body("concentration.find { it.node == 'car' }.firms", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "SVG, image/svg+xml, <svg",
        "MERMAID, text/vnd.mermaid, flowchart LR",
        "DOT, text/vnd.graphviz, digraph",
        "GRAPHML, application/graphml+xml, <graphml",
        "JSON, application/graph+json, nodes"
    })
    void a_chain_is_drawn_in_every_form(String format, String type, String sign) {
        given().get(city.at("chains/cars/graph/" + format))
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .body(containsString(sign))
                .body(containsString(format.equals("JSON") ? "\\u8282\\u70B9iron" : "节点iron"));
        given().get(city.at("chains/cars/graph/" + format + "?language=EN"))
                .then()
                .body(containsString("Node iron"));
        given().get(city.at("chains/cars/graph/PNG")).then().statusCode(400);
    }
}
