package org.planmonitor.projects.rate;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** The rates of a year: of the construction list, of money, of statistical entry. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class YearlyRateTest {

    private final City city = new City("yearly-rates", 8);

    @BeforeEach
    void cityExists() {
        if (!city.isThere()) {
            city.exists();
            city.stand(IntStream.rangeClosed(1, 1), "IN_PRODUCTION", "2023-11");
            city.stand(IntStream.of(2, 5, 6, 7), "STARTED", "2023-06");
        }
    }

    @Test
    @Order(1)
    void the_yearly_list_has_its_own_opening_rate_with_continued_projects_apart() {
        city.put(
                        "lists/yearly-2025",
                        Map.of("kind", "YEARLY_CONSTRUCTION", "year", 2025, "name", Map.of("zh", "年度", "en", "Yearly")))
                .then()
                .statusCode(201);
        member("p-2", "ADD", "NEW_START", "2025-01-10");
        member("p-3", "ADD", "NEW_START", "2025-01-10");
        member("p-4", "ADD", "NEW_START", "2025-01-10");
        member("p-1", "ADD", "CONTINUED", "2025-01-10");
        city.read("rates/yearly-opening")
                .then()
                .body("rate.period", equalTo("2025"))
                .body("rate.numerator.value", equalTo(1))
                .body("rate.denominator.value", equalTo(3))
                .body("rate.continued", equalTo(1));
        member("p-4", "REMOVE", null, "2025-07-01");
        assertThat(city.percent("yearly-opening", "")).isEqualTo("50.00");
        assertThat(city.percent("yearly-opening", "month=2025-06")).isEqualTo("33.33");
    }

    @Test
    @Order(2)
    void money_is_counted_of_projects_that_have_a_plan_a_total_or_a_book() {
        city.write(1, "investments", plan("2025", 400)).then().statusCode(201);
        city.write(1, "investments", completed("COMPLETED_REPORTED", "2025-02", 100))
                .then()
                .statusCode(201);
        city.write(1, "investments", completed("COMPLETED_REPORTED", "2025-09", 200))
                .then()
                .statusCode(201);
        city.write(1, "investments", completed("COMPLETED_STATISTICAL", "2025-02", 90))
                .then()
                .statusCode(201);
        city.write(4, "investments", completed("COMPLETED_REPORTED", "2025-02", 999))
                .then()
                .statusCode(201);
        assertThat(city.percent("investment-completion", "")).isEqualTo("75.00");
        assertThat(city.percent("investment-completion", "month=2025-02")).isEqualTo("25.00");
        assertThat(city.percent("investment-completion-statistical", "")).isEqualTo("22.50");
        city.write(1, "investments", total(1000)).then().statusCode(201);
        city.write(1, "investments", inPlace(250)).then().statusCode(201);
        assertThat(city.percent("funds-in-place", "")).isEqualTo("25.00");
        city.read("rates/payment").then().body("rate.value", equalTo(null));
    }

    @Test
    @Order(3)
    void statistical_entry_is_of_started_projects_that_are_large_enough() {
        city.write(5, "investments", total(500)).then().statusCode(201);
        city.write(6, "investments", total(499)).then().statusCode(201);
        city.write(7, "investments", total(600)).then().statusCode(201);
        assertThat(city.percent("statistical-entry", "")).isEqualTo("0.00");
        city.read("rates/statistical-entry/denominator").then().body("items.project", contains("p-1", "p-5", "p-7"));
        for (String step : List.of("DECLARED", "COUNTY", "CITY", "PROVINCE", "ENTERED")) {
            city.write(5, "statistical-entry", Map.of("to", step, "date", "2024-05", "document", "receipt"))
                    .then()
                    .statusCode(201);
        }
        assertThat(city.percent("statistical-entry", "")).isEqualTo("33.33");
    }

    private void member(
            String project, String action, @org.jspecify.annotations.Nullable String category, String date) {
        Map<String, Object> change = new java.util.HashMap<>(
                Map.of("project", project, "action", action, "date", date, "document", "notice"));
        if (category != null) {
            change.put("category", category);
        }
        Calls.post(city.at("lists/yearly-2025/changes"), city.at("lists/yearly-2025"), change)
                .then()
                .statusCode(201);
    }

    static Map<String, Object> plan(String year, int amount) {
        return Map.of("kind", "YEAR_PLAN", "period", year, "amount", amount, "date", "2025-03-15", "document", "plan");
    }

    static Map<String, Object> completed(String kind, String month, int amount) {
        return Map.of("kind", kind, "period", month, "amount", amount, "document", "report");
    }

    static Map<String, Object> total(int amount) {
        return Map.of(
                "kind",
                "TOTAL",
                "amount",
                amount,
                "date",
                "2022-01-01",
                "document",
                "approval",
                "lines",
                List.of(Map.of("source", "OWN", "amount", amount)));
    }

    static Map<String, Object> inPlace(int amount) {
        return Map.of(
                "kind", "IN_PLACE", "source", "OWN", "amount", amount, "date", "2023-01-01", "document", "receipt");
    }
}
