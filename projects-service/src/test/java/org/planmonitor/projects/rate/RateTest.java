package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The figures of a bulletin: 94 signed and 82 of them started, 107 started and 67 of them in production. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RateTest {

    private static final int PROJECTS = 120;

    private final City city = new City("rates-city", PROJECTS);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    @Order(1)
    void a_rate_of_nothing_is_null_and_has_its_definition_all_the_same() {
        city.read("rates")
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items.find { it.code == 'opening' }.value", equalTo(null))
                .body("items.find { it.code == 'opening' }.name.zh", equalTo("开工率"))
                .body("items.find { it.code == 'opening' }.definition.en", containsString("newestRound=LEFT_OUT"));
    }

    @Test
    @Order(2)
    void opening_and_production_are_measured_on_the_cohorts_of_closed_rounds() {
        city.stand(IntStream.rangeClosed(1, 67), "IN_PRODUCTION", "2023-11");
        city.stand(IntStream.rangeClosed(68, 82), "STARTED", "2023-06");
        city.open(
                1,
                "2023-03-28",
                Map.of(
                        "SIGNED",
                        IntStream.rangeClosed(1, 94),
                        "STARTED",
                        IntStream.rangeClosed(1, 107),
                        "IN_PRODUCTION",
                        IntStream.rangeClosed(1, 67)));
        assertThat(city.percent("opening", "")).isNull();
        city.close(1, "2023-04-10");
        assertThat(city.percent("opening", "")).isEqualTo("87.23");
        assertThat(city.percent("production", "")).isEqualTo("62.62");
        city.read("rates/opening")
                .then()
                .body("rate.numerator.value", equalTo(82))
                .body("rate.denominator.value", equalTo(94));
    }

    @Test
    @Order(3)
    void numerator_and_denominator_open_down_to_their_projects() {
        JsonPath rate = city.read("rates/opening").jsonPath();
        List<String> started = all(rate.getString("rate.numerator.href"));
        List<String> signed = all(rate.getString("rate.denominator.href"));
        assertThat(started).hasSize(82).doesNotHaveDuplicates();
        assertThat(signed).hasSize(94).containsAll(started);
        city.read("rates/opening/numerator?limit=1").then().body("items[0].stage", equalTo("IN_PRODUCTION"));
    }

    @Test
    @Order(4)
    void full_capacity_sets_actual_against_expected_output_value() {
        // 216.65 of 235.04 hundred million yuan, on two projects; the others of the cohort lack an expected value.
        city.write(1, "output-values", output("EXPECTED", null, 1_350_400))
                .then()
                .statusCode(201);
        city.write(2, "output-values", output("EXPECTED", null, 1_000_000))
                .then()
                .statusCode(201);
        city.write(1, "output-values", output("ACTUAL", 2025, 1_266_500)).then().statusCode(201);
        city.write(2, "output-values", output("ACTUAL", 2025, 800_000)).then().statusCode(201);
        assertThat(city.percent("full-capacity", "")).isEqualTo("87.92");
        city.write(2, "output-values", output("ACTUAL", 2025, 900_000)).then().statusCode(201);
        assertThat(city.percent("full-capacity", "")).isEqualTo("92.18");
        city.read("rates/full-capacity")
                .then()
                .body("rate.period", equalTo("2025"))
                .body("rate.lacking", equalTo(65))
                .body("rate.numerator.unit.code", equalTo("1e4 CNY"));
        city.read("projects/p-2/output-values").then().body("items", hasSize(3));
        city.write(1, "output-values", output("ACTUAL", 2026, 1)).then().statusCode(422);
        city.write(1, "output-values", output("ACTUAL", 2024, -1)).then().statusCode(422);
        city.write(1, "output-values", output("EXPECTED", 2024, 1)).then().statusCode(400);
    }

    @Test
    @Order(5)
    void the_newest_round_is_left_out_where_that_is_asked_for() {
        String before = city.read("rates").path("asOf");
        city.round(2, "2023-09-20", Map.of("SIGNED", IntStream.rangeClosed(95, 100)));
        assertThat(city.percent("opening", "")).isEqualTo("82.00");
        assertThat(city.percent("opening", "newestRound=LEFT_OUT")).isEqualTo("87.23");
        assertThat(city.percent("opening", "asOf=" + before)).isEqualTo("87.23");
        assertThat(city.percent("opening", "newestRound=LEFT_OUT&asOf=" + before))
                .isNull();
        assertThat(city.percent("opening", "newestRound=LEFT_OUT&month=2023-06"))
                .isNull();
    }

    @Test
    @Order(6)
    void groups_sum_up_to_the_rate_and_a_region_is_a_group() {
        for (String by : List.of("PORTFOLIO", "REGION", "UNIT")) {
            JsonPath rate = city.read("rates/opening?by=" + by).jsonPath();
            assertThat(sum(rate, "groups.numerator")).isEqualByComparingTo(rate.getString("rate.numerator.value"));
            assertThat(sum(rate, "groups.denominator")).isEqualByComparingTo(rate.getString("rate.denominator.value"));
        }
        JsonPath regions = city.read("rates/opening?by=REGION").jsonPath();
        JsonPath east = city.read("rates/opening?region=" + City.EAST).jsonPath();
        assertThat(regions.getString("groups.find { it.code == '" + City.EAST + "' }.denominator"))
                .isEqualTo(east.getString("rate.denominator.value"))
                .isEqualTo("50");
        assertThat(regions.getString("groups[0].name.en")).isEqualTo("West District");
        assertThat(city.percent("opening", "unit=" + City.WEST)).isEqualTo("82.00");
        assertThat(city.percent("opening", "region=" + City.REGION)).isEqualTo("82.00");
    }

    @Test
    @Order(7)
    void a_month_of_the_past_knows_what_had_happened_until_then() {
        assertThat(city.percent("opening", "month=2023-03")).isNull();
        assertThat(city.percent("opening", "month=2023-05")).isEqualTo("0.00");
        assertThat(city.percent("opening", "month=2023-06")).isEqualTo("15.96");
        assertThat(city.percent("production", "month=2023-10")).isEqualTo("0.00");
        assertThat(city.percent("production", "month=2023-11")).isEqualTo("62.62");
        city.read("rates/opening?by=MONTH&month=2023-12")
                .then()
                .body("groups.code", hasSize(12))
                .body("groups.find { it.code == '2023-06' }.percent", equalTo(15.96f))
                .body("groups.find { it.code == '2023-12' }.percent", equalTo(82.00f));
    }

    @Test
    @Order(8)
    void money_is_only_shown_to_those_to_whom_it_is_disclosed() {
        given().get(city.at("rates"))
                .then()
                .body("items.code", contains("opening", "production", "yearly-opening", "statistical-entry"));
        given().get(city.at("rates/payment")).then().statusCode(404);
        given().get(city.at("rates/opening")).then().statusCode(200);
    }

    @Test
    @Order(9)
    void a_question_of_another_form_is_refused_where_it_is_wrong() {
        refused("rates?month=2025-13", 400, "month");
        refused("rates?month=2199-01", 422, "month");
        refused("rates?asOf=2199-01-01T00:00:00Z", 422, "asOf");
        refused("rates?asOf=yesterday", 400, "asOf");
        refused("rates?region=37", 400, "region");
        refused("rates?region=110000", 422, "region");
        refused("rates?portfolio=NONE", 400, "portfolio");
        refused("rates?colour=red", 400, "colour");
        refused("rates/opening/numerator?cursor=x", 400, "cursor");
        city.read("rates/no-such").then().statusCode(404);
        Calls.read("/projects/v1/plans/no-such/rates").then().statusCode(404);
    }

    private void refused(String below, int status, String parameter) {
        city.read(below).then().statusCode(status).body("errors.parameter", contains(parameter));
    }

    private List<String> all(String href) {
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = Calls.as("planner")
                    .urlEncodingEnabled(false)
                    .queryParam("limit", 40)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(href)
                    .jsonPath();
            codes.addAll(page.getList("items.project"));
            next = page.getString("next");
        } while (next != null);
        return codes;
    }

    private static BigDecimal sum(JsonPath json, String path) {
        return json.getList(path, BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> output(
            String kind, @org.jspecify.annotations.Nullable Integer year, int amount) {
        Map<String, Object> value =
                new java.util.HashMap<>(Map.of("kind", kind, "amount", amount, "document", "yearbook"));
        if (year != null) {
            value.put("year", year);
        }
        return value;
    }
}
