package org.planmonitor.indicators.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;

/** Published figures, as of now and as of then. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class ObservationReadTest {

    private static final String GDP = TAIYUAN + "/indicators/gdp-growth/observations";

    @Test
    void aFigureHasTheFieldsThatOthersRelyOn() {
        anyone().get(GDP + "?region=140100&from=2021&to=2021&asOf=2024-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2024-01-01T00:00:00Z"))
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body("items[0].component", equalTo("gdp-growth"))
                .body("items[0].region", equalTo("140100"))
                .body("items[0].period", equalTo("2021"))
                .body("items[0].accumulation", equalTo("PERIOD"))
                .body("items[0].forecast", equalTo(false))
                .body("items[0].value", equalTo(9.2f))
                .body("items[0].status", equalTo("PRELIMINARY"))
                .body("items[0].revision", equalTo(1))
                .body("items[0].revisionClass", nullValue())
                .body("items[0].source.published", equalTo("2022-01-26"));
    }

    @Test
    void aFigureOfThePackIsKnownFromTheDayAfterItsSourceInThePlansZone() {
        anyone().get(GDP + "/gdp-growth/140100/2021")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("publishedAt", equalTo("2022-01-26T16:00:00Z"));
        anyone().get(GDP + "?asOf=2022-01-26T15:59:59.999Z").then().body("items", hasSize(0));
        anyone().get(GDP + "?asOf=2022-01-26T16:00:00Z").then().body("items", hasSize(1));
        anyone().get(GDP + "/gdp-growth/140100/2021?asOf=2022-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void aSourceWithoutItsDayCountsFromTheDayAfterItWasCertainlyKnown() {
        anyone().get(TAIYUAN + "/indicators/permanent-resident-urbanization-rate/revisions?from=2021&to=2021")
                .then()
                .body("items", hasSize(1))
                .body("items[0].publishedAt", equalTo("2022-12-31T16:00:00Z"))
                .body("items[0].source.published", nullValue())
                .body("items[0].source.knownBy", equalTo("2022-12-31"));
    }

    @Test
    void pagesOfThePlanGiveEveryFigureOnceAsOfOneInstant() {
        List<String> cells = new ArrayList<>();
        List<String> instants = new ArrayList<>();
        String next = TAIYUAN + "/observations?limit=4&to=2025&region=140100&asOf=2026-06-01T00:00:00Z";
        while (next != null) {
            var page = anyone().get(next);
            cells.addAll(page.jsonPath().getList("items.collect { it.subject.code + it.component + it.period }"));
            instants.add(page.jsonPath().getString("asOf"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(cells).hasSize(21).doesNotHaveDuplicates();
        assertThat(instants).containsOnly("2026-06-01T00:00:00Z");
    }

    @Test
    void whatCannotBeAskedIsAddressed() {
        anyone().get(GDP + "?region=110000")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("region"))
                .body("errors[0].code", equalTo("REGION_OUTSIDE_PLAN"));
        anyone().get(GDP + "?from=2023-13")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"))
                .body("errors[0].code", equalTo("PERIOD_FORMAT"));
        anyone().get(GDP + "?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("AS_OF_IN_FUTURE"));
        anyone().get(GDP + "?asOf=yesterday").then().statusCode(400).body("errors[0].parameter", equalTo("asOf"));
        anyone().get(GDP + "?perriod=2021").then().statusCode(400).body("errors[0].parameter", equalTo("perriod"));
        anyone().get(GDP + "?cursor=x").then().statusCode(400).body("errors[0].parameter", equalTo("cursor"));
        anyone().get(GDP + "?component=nothing").then().statusCode(422);
    }

    @Test
    void aForgedCursorIsNoFailure() {
        String asOf = "2026-06-01T00:00:00Z";
        for (String[] forged : new String[][] {
            {GDP + "?", asOf, "1", "+999999999-12-31", "2"},
            {GDP + "?", asOf, "1", "2021\u0000", "2"},
            {GDP + "?", "+1000000000-01-01T00:00:00Z", "1", "2021", "2"},
            {TAIYUAN + "/observations?updatedAfter=" + asOf + "&", asOf, "-1000000000-01-01T00:00:00Z", "1", "2021", "2"
            },
            {TAIYUAN + "/observations?updatedAfter=" + asOf + "&", asOf, "2026-07-01T00:00:00Z", "1", "2021", "2"}
        }) {
            String cursor = Cursor.encode(Arrays.copyOfRange(forged, 1, forged.length));
            anyone().get(forged[0] + "cursor=" + cursor)
                    .then()
                    .statusCode(oneOf(400, 422))
                    .contentType("application/problem+json");
        }
    }
}
