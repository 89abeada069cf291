package org.planmonitor.projects.funding;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class FundingBidTest {

    private final City city = new City("bids-city", 6);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void a_bid_is_taken_from_the_reserve_to_its_evaluation() {
        String bid = begin("p-1", "SPECIAL_BONDS", 30_000);
        step(bid, "ISSUED", "2024-03-01", 1).then().statusCode(409).body("errors.pointer", contains("/step"));
        step(bid, "BID", "2023-11-01", null).then().statusCode(201);
        step(bid, "REVIEW", "2024-01-10", null).then().statusCode(201);
        step(bid, "ISSUED", "2024-01-09", 1).then().statusCode(422).body("errors.pointer", contains("/date"));
        step(bid, "ISSUED", "2024-03-01", 30_001).then().statusCode(422).body("errors.pointer", contains("/amount"));
        step(bid, "ISSUED", "2024-03-01", 28_000).then().statusCode(201).body("next", contains("PAID"));
        step(bid, "PAID", "2024-05-01", 20_000).then().statusCode(201);
        step(bid, "PAID", "2024-06-01", 8_001).then().statusCode(422);
        step(bid, "PAID", "2024-06-01", 8_000).then().statusCode(201).body("paid", equalTo(28_000));
        Calls.post(bid + "/steps", bid, Map.of("step", "PERFORMANCE", "date", "2025-02-01", "document", "report"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/score"));
        Calls.post(
                        bid + "/steps",
                        bid,
                        Map.of("step", "PERFORMANCE", "date", "2025-02-01", "document", "report", "score", 92.5))
                .then()
                .statusCode(201)
                .body("steps", hasSize(7))
                .body("next", hasSize(0));
        city.read("funding-bids/pipeline").then().body("items.find { it.step == 'PERFORMANCE' }.paid", equalTo(28_000));
        city.read("funding-bids?project=p-1&step=PERFORMANCE").then().body("items", hasSize(1));
        given().get(bid).then().statusCode(404);
    }

    @Test
    void what_decides_is_not_taken_by_whoever_bids_and_a_stale_step_is_refused() {
        String bid = begin("p-2", "CENTRAL_FUNDS", 500);
        String stale = Calls.tag(bid);
        step(bid, "BID", "2023-11-01", null).then().statusCode(201);
        Map<String, Object> review = Map.of("step", "REVIEW", "date", "2023-12-01", "document", "minutes");
        Calls.as("planner")
                .header("If-Match", stale)
                .header("Idempotency-Key", Calls.key())
                .body(review)
                .post(bid + "/steps")
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(org.planmonitor.kit.testing.Tokens.of(
                        Map.of("regions", java.util.List.of(City.EAST)), "district"))
                .contentType("application/json")
                .header("If-Match", Calls.tag(bid))
                .header("Idempotency-Key", Calls.key())
                .body(review)
                .post(bid + "/steps")
                .then()
                .statusCode(403);
    }

    @Test
    void a_wrong_bid_is_refused_with_every_place() {
        post(bid("p-99", "SPECIAL_BONDS", 1)).then().statusCode(404);
        post(bid("p-3", "SPECIAL_BONDS", -1)).then().statusCode(422).body("errors.pointer", contains("/amount"));
        Map<String, Object> early = new HashMap<>(bid("p-3", "SPECIAL_BONDS", 1));
        early.put("year", 2031);
        early.put("date", "2199-01-01");
        post(early).then().statusCode(422).body("errors.pointer", contains("/year", "/date"));
        post(Map.of("kind", "SPECIAL_BONDS"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year", "/project", "/amount", "/date", "/document"));
    }

    private String begin(String project, String kind, int amount) {
        Response begun = post(bid(project, kind, amount));
        begun.then()
                .statusCode(201)
                .header("Location", containsString(city.at("funding-bids/")))
                .body("step", equalTo("RESERVE"))
                .body("stepName.zh", equalTo("储备"));
        return begun.path("href");
    }

    private Response post(Map<String, ?> bid) {
        return Calls.post(city.at("funding-bids"), bid);
    }

    private static Map<String, Object> bid(String project, String kind, int amount) {
        return Map.of(
                "project",
                project,
                "kind",
                kind,
                "year",
                2024,
                "amount",
                amount,
                "date",
                "2023-10-08",
                "document",
                "x");
    }

    private static Response step(String bid, String step, String date, @Nullable Integer amount) {
        Map<String, Object> body = new HashMap<>(Map.of("step", step, "date", date, "document", "file"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return Calls.post(bid + "/steps", bid, body);
    }
}
