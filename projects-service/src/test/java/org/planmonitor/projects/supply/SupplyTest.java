package org.planmonitor.projects.supply;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

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
class SupplyTest {

    private static final String REPORT = "chains/cells/supply-reports/" + ChainDraft.FIRM + "/";

    private final City city = new City("supply-city", 2);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    @Order(1)
    void an_edited_chain_opens_warnings_with_their_owner() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            cells().into(city, "摸排").then().statusCode(201);
            warnings("OPEN")
                    .then()
                    .body("items.kind", containsInAnyOrder("MISSING_LINK", "SINGLE_SUPPLIER"))
                    .body("items.owner", contains("工信局", "工信局"));
            List<EventProbe.Event> told = events.await(2, event -> event.type().equals("supply-warning.changed"));
            told.forEach(event -> Schemas.conforms("supply-warning.changed", event));
        }
    }

    @Test
    @Order(2)
    void a_report_opens_warnings_and_the_next_one_resolves_them() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            city.put(REPORT + "2025-Q1", report(5, 1, 100, null)).then().statusCode(201);
            city.put(REPORT + "2025-Q2", report(20, 1, 70, null)).then().statusCode(201);
            warnings("OPEN")
                    .then()
                    .body(
                            "items.kind",
                            containsInAnyOrder("MISSING_LINK", "SINGLE_SUPPLIER", "SINGLE_SOURCE", "ORDERS_FALLING"));
            warnings("RESOLVED").then().body("items.kind", contains("LOW_STOCK"));
            city.put(REPORT + "2025-Q2", report(20, 2, 90, null))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("REASON_NEEDED"));
            city.put(REPORT + "2025-Q2", report(20, 2, 90, "盘点更正"))
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(2));
            warnings("OPEN").then().body("items.kind", containsInAnyOrder("MISSING_LINK", "SINGLE_SUPPLIER"));
            events.await(3, event -> event.type().equals("supply-report.recorded"))
                    .forEach(event -> Schemas.conforms("supply-report.recorded", event));
        }
        city.read("chains/cells/supply-review?quarter=2025-Q1")
                .then()
                .body("due", equalTo(1))
                .body("reported", equalTo(1))
                .body("firms[0].lowStock", equalTo(1));
    }

    @Test
    @Order(3)
    void somebody_takes_a_warning_in_hand_and_the_chain_resolves_it() {
        String warning = "chains/cells/supply-warnings/"
                + warnings("OPEN").jsonPath().getInt("items.find { it.kind == 'MISSING_LINK' }.id");
        Map<String, ?> follow = Map.of("state", "IN_HAND", "owner", "招商局", "due", "2025-12-31", "note", "对接两家企业");
        city.put(warning, follow).then().statusCode(200).body("owner", equalTo("招商局"));
        city.put(warning, Map.of("state", "RESOLVED", "owner", "x", "note", "y"))
                .then()
                .statusCode(400);
        cells().say("tank", "CONFIRMED").into(city, "储罐厂投产").then().statusCode(200);
        city.read(warning).then().body("state", equalTo("RESOLVED")).body("owner", equalTo("招商局"));
        city.put(warning, follow).then().statusCode(409);
    }

    @Test
    @Order(4)
    void who_may_not_is_refused() {
        String at = city.at(REPORT + "2025-Q3");
        given().get(city.at(REPORT + "2025-Q1")).then().statusCode(404);
        given().get(city.at("chains/cells/supply-warnings")).then().statusCode(404);
        given().contentType("application/json")
                .body(report(1, 1, 1, null))
                .put(at)
                .then()
                .statusCode(401);
        Calls.as("district").body(report(1, 1, 1, null)).put(at).then().statusCode(403);
        owner(ChainDraft.OTHER, at).then().statusCode(403);
        owner(ChainDraft.FIRM, at).then().statusCode(201);
        Calls.as("planner").body(report(1, 1, 1, null)).put(at).then().statusCode(428);
        city.put(REPORT + "2098-Q1", report(1, 1, 1, null)).then().statusCode(422);
        city.put(REPORT + "2025-Q5", report(1, 1, 1, null)).then().statusCode(400);
        city.put(REPORT + "2025-Q4", Map.of("items", List.of(Map.of("product", "x", "node", "moon"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/node"));
        city.put(REPORT + "2025-Q4", Map.of("items", List.of(Map.of("stockDays", -1))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/product", "/items/0/stockDays"));
    }

    private static Response owner(String creditCode, String at) {
        return given().auth()
                .oauth2(Tokens.of(Map.of("creditCode", creditCode), "owner"))
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(report(20, 2, 90, null))
                .put(at);
    }

    private Response warnings(String state) {
        Response answer = city.read("chains/cells/supply-warnings?state=" + state);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static ChainDraft cells() {
        return ChainDraft.of("cells", "tank>cell", "cell>car")
                .say("tank", "MISSING")
                .say("car", "CONFIRMED")
                .with("duties", List.of(Map.of("role", "LEAD_DEPARTMENT", "name", "工信局")))
                .with("firms", List.of(ChainDraft.firm(ChainDraft.FIRM, "甲车", ChainDraft.role("car", "LEADER"))))
                .with("demands", List.of(Map.of("creditCode", ChainDraft.FIRM, "node", "tank", "product", "储罐")));
    }

    private static Map<String, Object> report(int stock, int sources, int orders, @Nullable String reason) {
        Map<String, Object> item =
                Map.of("product", "储罐", "node", "tank", "stockDays", stock, "safeDays", 10, "sources", sources);
        return reason == null
                ? Map.of("items", List.of(item), "orders", orders)
                : Map.of("items", List.of(item), "orders", orders, "reason", reason);
    }
}
