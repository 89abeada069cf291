package org.planmonitor.projects;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the service about money and rates has the form of its schemas, and goes where its readers are. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class MoneyEventsTest {

    private static final String RESTRICTED = "planmonitor.projects.v1.restricted";

    private final City city = new City("told-city", 8);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void everything_that_is_written_is_told_and_rates_follow() {
        try (EventProbe closed = EventProbe.fromNow(RESTRICTED);
                EventProbe open = EventProbe.fromNow("planmonitor.projects.v1")) {
            write();

            told(closed, "investment.recorded", 2);
            told(closed, "output-value.recorded", 1);
            told(closed, "government-book.changed", 3);
            told(closed, "government-book.posted", 1);
            told(closed, "funding-bid.changed", 1);
            told(open, "round.changed", 3);
            EventProbe.Event rates = told(open, "rates.changed", 1).getLast();
            assertThat(rates.key()).isEqualTo("told-city/PROJECTS");
            assertThat(rates.json()).contains("\"code\":\"opening\"").doesNotContain("payment");
            assertThat(told(closed, "rates.changed", 1).getFirst().json()).contains("\"code\":\"payment\"");
        }
    }

    private void write() {
        city.write(
                        1,
                        "investments",
                        Map.of("kind", "ESTIMATE", "amount", 900, "date", "2022-01-01", "document", "approval"))
                .then()
                .statusCode(201);
        int entry = city.read("projects/p-1/investments").path("items[0].id");
        city.write(1, "investments/" + entry + "/reversals", Map.of("reason", "wrong"))
                .then()
                .statusCode(201);
        city.write(1, "output-values", Map.of("kind", "EXPECTED", "amount", 70, "document", "contract"))
                .then()
                .statusCode(201);
        Map<String, Object> funds = Map.of("CITY", Map.of("available", 10, "annualTotal", 10));
        Map<String, Object> item =
                Map.of("project", "p-1", "total", 10, "arrangedBefore", 0, "thisYear", Map.of("CITY", 10));
        city.put("government-book/2025", Map.of("funds", funds, "items", List.of(item)))
                .then()
                .statusCode(201);
        String book = city.at("government-book/2025");
        for (String to : List.of("EXECUTIVE_MEETING", "ISSUED")) {
            Calls.post(book + "/decisions", book, Map.of("to", to, "date", "2025-02-01", "document", "minutes"))
                    .then()
                    .statusCode(201);
        }
        Calls.post(
                        book + "/entries",
                        Map.of(
                                "kind",
                                "ISSUE",
                                "project",
                                "p-1",
                                "source",
                                "CITY",
                                "amount",
                                4,
                                "date",
                                "2025-03-01",
                                "document",
                                "order"))
                .then()
                .statusCode(201);
        Calls.post(
                        city.at("funding-bids"),
                        Map.of(
                                "project",
                                "p-2",
                                "kind",
                                "CENTRAL_FUNDS",
                                "year",
                                2024,
                                "amount",
                                5,
                                "date",
                                "2023-10-08",
                                "document",
                                "list"))
                .then()
                .statusCode(201);
        city.round(1, "2023-03-28", Map.of("SIGNED", IntStream.rangeClosed(1, 4)));
    }

    private static List<EventProbe.Event> told(EventProbe probe, String type, int count) {
        List<EventProbe.Event> told = probe.await(
                count, event -> event.type().equals(type) && event.key().startsWith("told-city"));
        told.forEach(event -> Schemas.conforms(type, event));
        return told;
    }
}
