package org.planmonitor.indicators.indicator;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;

/** Indicators and commitments as others rely on them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class IndicatorReadTest {

    @Test
    void anIndicatorHasTheFieldsThatOthersRelyOn() {
        anyone().get(TAIYUAN + "/indicators/gdp-growth")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("name.zh", equalTo("地区生产总值增速"))
                .body("category", equalTo("economic-development"))
                .body("attribute", equalTo("EXPECTED"))
                .body("measure", equalTo("GROWTH_RATE"))
                .body("unit.en", equalTo("percent"))
                .body("frequency", equalTo("YEAR"))
                .body("responsible", nullValue())
                .body("source.chapter", equalTo(1))
                .body("components[0].baseline.year", equalTo(2020))
                .body("components[0].baseline.value", equalTo(2.6f))
                .body("components[0].baseline.status", equalTo("ACTUAL"))
                .body("components[0].target.kind", equalTo("AVERAGE_GROWTH"))
                .body("components[0].target.year", equalTo(2025))
                .body("components[0].target.value", equalTo(8.5f))
                .body("components[0].target.comparator", equalTo("gte"))
                .body("components[0].target.amendment", nullValue())
                .body("components[0].annualAverage", nullValue())
                .body("components[0].yearlyPlan", hasSize(0))
                .body("components[0].assessment.kind", equalTo("AVERAGE_GROWTH"))
                .body("components[0].assessment.accumulation", equalTo("PERIOD"));
    }

    @Test
    void figuresKeepTheDigitsOfThePrint() {
        String body = anyone().get(TAIYUAN + "/indicators/basic-pension-insurance-participation-rate")
                .asString();

        assertThat(body).contains("\"value\":93.0").contains("\"value\":95.0");
    }

    @Test
    void pagesOfAnyLengthGiveEveryIndicatorOnce() {
        List<Integer> numbers = new ArrayList<>();
        String next = TAIYUAN + "/indicators?limit=7";
        while (next != null) {
            Response page = anyone().get(next);
            numbers.addAll(page.jsonPath().getList("items.number"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(numbers).hasSize(46).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void commitmentsCanBeNarrowed() {
        JsonPath all = anyone().get(TAIYUAN + "/commitments?limit=500").jsonPath();
        assertThat(all.getList("items")).hasSize(161);
        anyone().get(TAIYUAN + "/commitments?headline=true&limit=500").then().body("items", hasSize(108));
        anyone().get(TAIYUAN + "/commitments?chapter=9&limit=500").then().body("items", hasSize(5));
        anyone().get(TAIYUAN + "/commitments?linkedIndicator=disposable-income-per-capita")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void aCommitmentNamesItsWordsAndTheSeriesItReads() {
        anyone().get(TAIYUAN + "/commitments/urban-income-60000")
                .then()
                .statusCode(200)
                .body("source.chapter", equalTo(1))
                .body("linkedIndicator", equalTo("disposable-income-per-capita"))
                .body("components[0].assessment.sameSeriesAs.factor", equalTo(0.0001f));
    }

    @Test
    void whatIsNotInThePlanIsNotFound() {
        anyone().get(TAIYUAN + "/indicators/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        anyone().get(TAIYUAN + "/commitments/nothing").then().statusCode(404);
        anyone().get(TAIYUAN + "/indicators/nothing/observations").then().statusCode(404);
    }
}
