package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Payment is what was paid of what was issued from the book of public funds, in every group and at every instant. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class PaymentRateTest {

    private static final String BOOK = "government-book/2025";
    private static final List<String> SOURCES = List.of("CENTRAL", "PROVINCIAL", "CITY", "BONDS");

    private final City city = new City("payment-city", 3);

    @Test
    void payment_is_paid_of_issued_by_group_by_month_and_as_of_then() {
        city.exists();
        issued();
        assertThat(city.percent("payment", "")).isNull();
        flow("ISSUE", "p-1", "CENTRAL", 200, "2025-03-01");
        flow("ALLOT", "p-1", "CENTRAL", 150, "2025-04-01");
        assertThat(city.percent("payment", "")).isEqualTo("0.00");
        int payment = flow("PAY", "p-1", "CENTRAL", 100.5, "2025-05-10");
        flow("ISSUE", "p-2", "BONDS", 100, "2025-06-01");
        assertThat(city.percent("payment", "")).isEqualTo("33.50");
        assertThat(city.percent("payment", "month=2025-04")).isEqualTo("0.00");
        assertThat(city.percent("payment", "month=2025-05")).isEqualTo("50.25");
        city.read("rates/payment/denominator").then().body("items.project", contains("p-1", "p-2"));
        for (String by : List.of("PORTFOLIO", "REGION", "UNIT")) {
            JsonPath rate = city.read("rates/payment?by=" + by).jsonPath();
            assertThat(sum(rate, "groups.numerator")).as(by).isEqualByComparingTo("100.5");
            assertThat(sum(rate, "groups.denominator")).as(by).isEqualByComparingTo("300");
        }
        city.read("rates/payment?region=" + City.EAST)
                .then()
                .body("rate.numerator.value", equalTo(0))
                .body("rate.denominator.value", equalTo(100));

        String then = city.read("rates").path("asOf");
        Calls.post(city.at(BOOK + "/entries/" + payment + "/reversals"), Map.of("reason", "paid twice"))
                .then()
                .statusCode(201);
        assertThat(city.percent("payment", "")).isEqualTo("0.00");
        assertThat(city.percent("payment", "asOf=" + then)).isEqualTo("33.50");
    }

    /** 300 of every kind of public funds for each project. */
    private void issued() {
        Map<String, Integer> year =
                SOURCES.stream().collect(java.util.stream.Collectors.toMap(source -> source, source -> 300));
        Map<String, Map<String, Integer>> funds = SOURCES.stream()
                .collect(java.util.stream.Collectors.toMap(
                        source -> source, source -> Map.of("available", 1000, "annualTotal", 900)));
        List<Map<String, Object>> items = List.of("p-1", "p-2", "p-3").stream()
                .map(project -> Map.<String, Object>of(
                        "project", project, "total", 5000, "arrangedBefore", 0, "thisYear", year))
                .toList();
        city.put(BOOK, Map.of("funds", funds, "items", items)).then().statusCode(201);
        for (String to : List.of("EXECUTIVE_MEETING", "ISSUED")) {
            Calls.post(
                            city.at(BOOK + "/decisions"),
                            city.at(BOOK),
                            Map.of("to", to, "date", "2025-02-01", "document", "minutes"))
                    .then()
                    .statusCode(201);
        }
    }

    private int flow(String kind, String project, String source, Number amount, String date) {
        return Calls.post(
                        city.at(BOOK + "/entries"),
                        Map.of(
                                "kind",
                                kind,
                                "project",
                                project,
                                "source",
                                source,
                                "amount",
                                amount,
                                "date",
                                date,
                                "document",
                                "voucher"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static BigDecimal sum(JsonPath json, String path) {
        return json.getList(path, BigDecimal.class).stream()
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
