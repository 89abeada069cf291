package org.planmonitor.projects.zone;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class PlaceProjectTest {

    private static final String ZONE = "open-park";

    private final City city = new City("placing-city", 4);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void a_project_is_placed_in_a_zone_and_taken_out_again() {
        city.read("zone-totals")
                .then()
                .body("items[0].code", equalTo(ZONE))
                .body("items[0].totals.projectsKnown", equalTo(false));
        String page = Calls.tag(city.project(1));
        change("p-1", "ADD")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("project", equalTo("p-1"))
                .body("document", equalTo("入园协议"));

        city.read("zones/" + ZONE).then().body("projects.code", contains("p-1"));
        city.read("zone-totals")
                .then()
                .body("items[0].totals.projectsKnown", equalTo(true))
                .body("items[0].totals.projects", equalTo(1));
        city.read("projects/p-1").then().body("links.code", hasItem(ZONE));
        assertThat(Calls.tag(city.project(1))).isNotEqualTo(page);
        List<Map<String, Object>> packed =
                Calls.read("/projects/v1/packs/placing-city/content").jsonPath().getList("links.projects");
        assertThat(packed).contains(Map.of("kind", "ZONE", "code", ZONE, "project", "p-1"));
        change("p-1", "ADD").then().statusCode(409).body("errors.code", contains("IN_ZONE"));

        change("p-1", "REMOVE").then().statusCode(201).body("version", equalTo(2));
        change("p-1", "REMOVE").then().statusCode(409).body("errors.code", contains("NOT_IN_ZONE"));
        city.read("projects/p-1").then().body("links.code", not(hasItem(ZONE)));
        city.read("zones/" + ZONE + "/changes")
                .then()
                .body("items.action", contains("ADD", "REMOVE"))
                .body("items.version", contains(1, 2));
    }

    @Test
    void a_change_is_told_once_and_needs_a_right() {
        String at = city.at("zones/closed-park/changes");
        Map<String, String> body = Map.of("project", "p-2", "action", "ADD", "document", "批复");
        String key = Calls.key();
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            for (int i = 0; i < 2; i++) {
                Calls.as("planner")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(at)
                        .then()
                        .statusCode(201)
                        .body("version", equalTo(1));
            }
            List<EventProbe.Event> told = events.await(
                    1,
                    event -> event.type().equals("zone.changed") && event.key().equals("placing-city/closed-park"));
            Schemas.conforms("zone.changed", told.getFirst());
        }
        city.read("zones/closed-park/changes").then().body("items.version", contains(1));
        given().get(at).then().statusCode(404);
        given().contentType("application/json").body(body).post(at).then().statusCode(401);
        Calls.as("reporter")
                .header("Idempotency-Key", Calls.key())
                .body(body)
                .post(at)
                .then()
                .statusCode(403);
        Calls.as("planner").body(body).post(at).then().statusCode(400);
    }

    @Test
    void what_is_not_there_is_addressed() {
        change("p-77", "ADD").then().statusCode(404);
        Calls.post(city.at("zones/nowhere/changes"), Map.of("project", "p-1", "action", "ADD", "document", "x"))
                .then()
                .statusCode(404);
        Calls.post(city.at("zones/" + ZONE + "/changes"), Map.of("project", "p-1", "action", "MOVE"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/action", "/document"));
    }

    private Response change(String project, String action) {
        return Calls.post(
                city.at("zones/" + ZONE + "/changes"),
                Map.of("project", project, "action", action, "document", "入园协议"));
    }
}
