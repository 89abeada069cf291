package org.planmonitor.projects.mileage;

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
import org.planmonitor.projects.given.NetworkCity;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.planmonitor.projects.given.NetworkCity.line;
import static org.planmonitor.projects.given.NetworkCity.section;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class MileageTest {

    private static final String METRO = Calls.PLAN + "/transit-targets/rail-transit-length";
    private static final Map<String, Object> BY_METRO = Map.of("reason", "口径", "groups", List.of("metro"));

    private final NetworkCity networks = new NetworkCity("mileage-city");
    private final City city = networks.city();

    @BeforeEach
    void networksExist() {
        networks.exists();
    }

    @Test
    void the_metro_of_the_plan_is_counted_with_its_working() {
        Plans.taiyuanIsLoaded();
        given().get(METRO + "/mileage?on=2025-12-31")
                .then()
                .statusCode(200)
                .body("value", equalTo(52.384f))
                .body("complete", equalTo(true))
                .body("counted.member", contains("metro-line-2", "metro-line-1"))
                .body("counted.openedOn", contains("2020-12-26", "2025-02-22"))
                .body("counted[1].source.published", equalTo("2025-02-22"))
                .body("leftOut.member", contains("metro-line-2-phase-2", "metro-line-3", "maglev-reform-zone"))
                .body("leftOut.reason.unique()", contains("NOT_IN_SERVICE"))
                .body("against.value", equalTo(50))
                .body("against.difference", equalTo(2.384f))
                .body("working.en", equalTo("23.647 + 28.737 = 52.384 km against 50 km: +2.384 km"));
        given().get(METRO + "/mileage?on=2025-02-21").then().body("value", equalTo(23.647f));
        given().get(METRO + "/mileage?on=2025-12-31&asOf=2021-06-01T00:00:00Z")
                .then()
                .body("value", equalTo(0))
                .body("complete", equalTo(false))
                .body("leftOut.find { it.member == 'metro-line-2' }.reason", equalTo("LENGTH_UNKNOWN"));
        given().get(METRO + "/proposals")
                .then()
                .body("items.period", contains("2021", "2022", "2023", "2024", "2025"))
                .body("items[4].value", equalTo(52.384f))
                .body("items.revision.unique()", contains(1));
    }

    @Test
    void what_follows_from_an_edit_is_proposed_anew_and_what_stays_is_not() {
        networks.opens(Map.of("a", "2022-03-01"));
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            measure(BY_METRO).then().statusCode(201).body("version", equalTo(1));
            List<EventProbe.Event> first = proposals(events, 4);
            first.forEach(event -> Schemas.conforms("transit.mileage.proposed", event));
            assertThat(first).extracting(EventProbe.Event::json).allMatch(json -> json.contains("\"value\":10"));
            // Opened in 2024: the two years before stay as they were proposed.
            networks.opens(Map.of("b", "2024-05-01"));
            List<EventProbe.Event> again = proposals(events, 6);
            assertThat(again.subList(4, 6))
                    .extracting(EventProbe.Event::json)
                    .allMatch(json -> json.contains("\"value\":20") && json.contains("\"revision\":2"));
        }
        city.read("transit-targets/metro-length/proposals?limit=2")
                .then()
                .body("items.period", contains("2022", "2023"));
        city.read("transit-targets/metro-length/proposals")
                .then()
                .body(
                        "items.collect { it.period + ' ' + it.revision }",
                        contains("2022 1", "2023 1", "2024 1", "2024 2", "2025 1", "2025 2"));
        // A line of another group changes nothing.
        networks.put("公路", line("road", Map.of("group", "roads", "facts", List.of(section("2023", "99")))))
                .then()
                .statusCode(201);
        city.read("transit-targets/metro-length/proposals").then().body("items.size()", equalTo(6));
    }

    @Test
    void gaps_are_named_and_what_a_reader_may_not_see_does_not_count() {
        NetworkCity other = new NetworkCity("gaps-city").exists();
        other.put("已运营", line("old", Map.of("status", "EXISTING"))).then().statusCode(201);
        other.put("内部", line("hidden", Map.of("sharing", "RESTRICTED", "facts", List.of(section("2022", "5")))))
                .then()
                .statusCode(201);
        other.opens(Map.of("seen", "2023-01-01"));
        other.city()
                .put("transit-targets/metro-length/measure", BY_METRO)
                .then()
                .statusCode(201);
        String at = "transit-targets/metro-length/mileage?on=2024-01-01";
        other.city()
                .read(at)
                .then()
                .body("value", equalTo(15))
                .body("complete", equalTo(false))
                .body("working.en", equalTo("5 + 10 = 15 km against 50 km: -35 km; 1 gaps, so it may be more"));
        given().get(other.city().at(at))
                .then()
                .body("value", equalTo(10))
                .body("counted.member", contains("seen"))
                .body(
                        "leftOut.collect { it.member + ' ' + it.reason + ' ' + it.gap }",
                        contains("old LENGTH_UNKNOWN true"));
        // What rests on something hidden is told to those who may see it.
        given().get(other.city().at("transit-targets/metro-length/proposals"))
                .then()
                .body("items", equalTo(List.of()));
        other.city().read("transit-targets/metro-length/proposals").then().body("items.period", hasItem("2022"));
    }

    @Test
    void a_figure_that_is_no_length_has_no_mileage_and_a_measure_names_what_there_is() {
        city.put("transit-targets/road-density/measure", Map.of("reason", "误", "groups", List.of("roads", "canals")))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem("/groups/1 UNKNOWN_REFERENCE"))
                .body("errors.code", hasItem("NOT_A_LENGTH"));
        city.put("transit-targets/road-density/measure", Map.of("groups", List.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/groups"));
        city.read("transit-targets/road-density/mileage").then().statusCode(404);
        city.read("transit-targets/road-density/measure").then().statusCode(404);
        city.read("transit-targets/nothing/mileage").then().statusCode(404);
        city.read("transit-targets/metro-length/mileage?on=yesterday")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("on"));
        Calls.as("district")
                .header("If-None-Match", "*")
                .body(BY_METRO)
                .put(city.at("transit-targets/road-density/measure"))
                .then()
                .statusCode(403);
    }

    private Response measure(Map<String, ?> body) {
        return city.put("transit-targets/metro-length/measure", body);
    }

    private static List<EventProbe.Event> proposals(EventProbe events, int count) {
        return events.await(
                count,
                event -> event.type().equals("transit.mileage.proposed")
                        && event.key().equals("mileage-city/metro-length"));
    }
}
