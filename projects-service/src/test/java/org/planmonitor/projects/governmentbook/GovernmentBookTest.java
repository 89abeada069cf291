package org.planmonitor.projects.governmentbook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.planmonitor.projects.given.Calls.read;

/** One city has one book a year, so the tests of one year follow on each other. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class GovernmentBookTest {

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    @Order(1)
    void a_book_that_does_not_reconcile_is_refused_with_every_place_and_not_stored() {
        Map<String, Object> wrong = Books.of(
                Map.of("CITY", Books.funds(100, 120), "BONDS", Books.funds(200, 150), "LOANS", Books.funds(1, 0)),
                List.of(
                        Books.item("metro-line-2-p2", 300, 200, Map.of("CITY", 120, "BONDS", 149)),
                        Books.item("metro-line-2-p2", 500, 0, Map.of("BONDS", -1)),
                        Books.item("metro-line-99", 500, 0, Map.of("CITY", 0))));
        Books.draft(2022, wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/funds/CITY/annualTotal"))
                .body("errors.pointer", hasItem("/funds/BONDS/annualTotal"))
                .body("errors.pointer", hasItem("/funds/LOANS"))
                .body("errors.pointer", hasItem("/items/0/thisYear"))
                .body("errors.pointer", hasItem("/items/1/project"))
                .body("errors.pointer", hasItem("/items/1/thisYear/BONDS"))
                .body("errors.pointer", hasItem("/items/2/project"));
        read(Books.at(2022)).then().statusCode(404);
        Books.draft(2031, Books.simple(0, 0)).then().statusCode(422).body("errors.parameter", contains("year"));
        Calls.as("planner").body(Map.of()).put(Books.at(2022)).then().statusCode(428);
        Calls.as("district")
                .header("If-None-Match", "*")
                .body(Books.simple(0, 0))
                .put(Books.at(2022))
                .then()
                .statusCode(403);
    }

    @Test
    @Order(2)
    void a_book_is_drafted_decided_and_issued_and_every_version_stays() {
        Books.draft(2022, Books.simple(100, 0)).then().statusCode(201).body("state", equalTo("DRAFT"));
        Books.draft(2022, Books.simple(0, 0)).then().statusCode(200).body("number", equalTo(2));
        Books.decide(2022, "ISSUED", "2022-02-01").then().statusCode(409);
        Books.flow(2022, "ISSUE", "metro-line-2-p2", "CITY", 1, "2022-03-01")
                .then()
                .statusCode(409);
        Books.decide(2022, "EXECUTIVE_MEETING", "2022-02-01").then().statusCode(201);
        Books.draft(2022, Books.simple(0, 0)).then().statusCode(409);
        Books.decide(2022, "ISSUED", "2199-02-10").then().statusCode(422);
        Books.decide(2022, "ISSUED", "2022-02-10")
                .then()
                .statusCode(201)
                .body("total.available", equalTo(550))
                .body("total.arranged", equalTo(500))
                .body("sources.find { it.source == 'CITY' }.sums.annualTotal", equalTo(300));
        read(Books.at(2022) + "/versions")
                .then()
                .body("items.state", contains("DRAFT", "DRAFT", "EXECUTIVE_MEETING", "ISSUED"));
        read(Books.at(2022) + "/items?version=1").then().body("items[0].arrangedBefore", equalTo(100));
        read(Books.at(2022) + "/versions/9").then().statusCode(404);
        given().get(Books.at(2022)).then().statusCode(404);
    }

    @Test
    @Order(3)
    void money_moves_on_step_by_step_and_never_more_than_the_step_before_has_left() {
        refused(Books.flow(2022, "ISSUE", "metro-line-2-p2", "CITY", 200.01, "2022-03-01"), "OVER_ARRANGED");
        refused(Books.flow(2022, "ISSUE", "metro-line-3", "BONDS", 1, "2022-03-01"), "OVER_ARRANGED");
        Books.flow(2022, "ISSUE", "metro-line-2-p2", "CITY", 200, "2022-03-01")
                .then()
                .statusCode(201);
        refused(Books.flow(2022, "ALLOT", "metro-line-2-p2", "CITY", 201, "2022-04-01"), "OVER_ISSUED");
        refused(Books.flow(2022, "ALLOT", "metro-line-2-p2", "CITY", 50, "2022-02-28"), "OVER_ISSUED");
        Books.flow(2022, "ALLOT", "metro-line-2-p2", "CITY", 150, "2022-04-01")
                .then()
                .statusCode(201);
        refused(Books.flow(2022, "PAY", "metro-line-2-p2", "CITY", 10, "2022-03-31"), "OVER_ALLOTTED");
        Books.flow(2022, "PAY", "metro-line-2-p2", "CITY", 100.5, "2022-05-01")
                .then()
                .statusCode(201);
        refused(Books.flow(2022, "PAY", "metro-line-99", "CITY", 1, "2022-05-01"), "UNKNOWN_PROJECT");
        refused(Books.flow(2022, "PAY", "metro-line-2-p2", "LOANS", 1, "2022-05-01"), "NOT_PUBLIC_FUNDS");
        JsonPath book = read(Books.at(2022)).jsonPath();
        assertThat(book.getString("total.issued")).isEqualTo("200");
        assertThat(book.getString("total.allotted")).isEqualTo("150");
        assertThat(book.getString("total.paid")).isEqualTo("100.5");
        read(Books.at(2022) + "/items")
                .then()
                .body(
                        "items.find { it.project == 'metro-line-2-p2' }.sources.find { it.source == 'CITY' }.paid",
                        equalTo(100.5f));
    }

    @Test
    @Order(4)
    void a_step_is_undone_unless_a_later_one_rests_on_it() {
        int issue = id("ISSUE");
        int allot = id("ALLOT");
        int pay = id("PAY");
        reverse(issue).then().statusCode(422).body("errors.code", contains("LATER_STEP_RESTS_ON_IT"));
        reverse(allot).then().statusCode(422);
        reverse(pay).then().statusCode(201).body("reverses", equalTo(pay));
        reverse(pay).then().statusCode(409);
        reverse(allot).then().statusCode(201);
        reverse(id("BOOK_ISSUED")).then().statusCode(409);
        read(Books.at(2022)).then().body("total.paid", equalTo(0)).body("total.issued", equalTo(200));
    }

    @Test
    @Order(5)
    void an_adjustment_posts_the_differences_but_not_below_what_is_issued() {
        refused(adjusted(199, 101), "BELOW_ISSUED");
        adjusted(220, 80).then().statusCode(201).body("state", equalTo("ADJUSTED"));
        read(Books.at(2022))
                .then()
                .body("sources.find { it.source == 'CITY' }.sums.arranged", equalTo(300))
                .body("total.issued", equalTo(200));
        refused(Books.flow(2022, "ISSUE", "metro-line-3", "CITY", 81, "2022-10-01"), "OVER_ARRANGED");
        Books.flow(2022, "ISSUE", "metro-line-2-p2", "CITY", 20, "2022-10-01")
                .then()
                .statusCode(201);
    }

    @Test
    @Order(6)
    void what_earlier_books_have_arranged_is_carried_on() {
        Books.draft(2023, Books.simple(0, 80))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/arrangedBefore"));
        Books.issued(2023, Books.simple(420, 80));
        adjusted(210, 90).then().statusCode(409);
    }

    @Test
    @Order(7)
    void of_two_officials_who_edit_one_book_one_is_told_so() throws Exception {
        Books.draft(2024, Books.simple(820, 180)).then().statusCode(201);
        String tag = Calls.tag(Books.at(2024));
        try (ExecutorService officials = Executors.newFixedThreadPool(2)) {
            Callable<Integer> edit = () -> Calls.as("planner")
                    .header("If-Match", tag)
                    .body(Books.simple(820, 180))
                    .put(Books.at(2024))
                    .statusCode();
            List<Future<Integer>> both = officials.invokeAll(List.of(edit, edit));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    private static Response adjusted(int first, int second) {
        return Books.adjust(
                2022,
                Books.of(
                        Map.of("CITY", Books.funds(350, 300), "BONDS", Books.funds(200, 200)),
                        List.of(
                                Books.item("metro-line-2-p2", 5000, 0, Map.of("CITY", first, "BONDS", 200)),
                                Books.item("metro-line-3", 4000, 0, Map.of("CITY", second)))));
    }

    private static Response reverse(int id) {
        return Calls.post(Books.at(2022) + "/entries/" + id + "/reversals", Map.of("reason", "returned"));
    }

    private static int id(String kind) {
        return read(Books.at(2022) + "/entries").path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(422).body("errors.code", hasItem(code));
    }
}
