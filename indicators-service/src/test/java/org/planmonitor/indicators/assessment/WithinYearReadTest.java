package org.planmonitor.indicators.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Quarters and months against the plan of their year, beside the verdict on the plan of years. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WithinYearReadTest {

    private static final String BEHIND = "invention-patents-per-10k-people";

    private static String plan(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        for (JsonNode indicator : pack.get("indicators")) {
            ((ObjectNode) indicator).put("frequency", "QUARTER");
            if (indicator.get("code").asText().equals("gdp-growth")) {
                ObjectNode component = (ObjectNode) indicator.at("/components/0");
                component.putArray("yearlyPlan").addObject().put("year", 2023).put("value", 6.5);
                ((ObjectNode) component.get("assessment"))
                        .putObject("totals")
                        .put("indicator", BEHIND)
                        .put("component", BEHIND);
            }
        }
        importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    private static void put(String path, String value) {
        publish(path, value).then().statusCode(201);
    }

    @Test
    void aQuarterIsReadAgainstThePlanOfItsYear() {
        String plan = plan("within-year");
        String toDate = "?accumulation=YEAR_TO_DATE";
        put(cell(plan, "gdp-growth", "2023-Q2") + toDate, "5.1");
        put(cell(plan, "gdp-growth", "2023") + "?forecast=true", "5.8");
        put(cell(plan, BEHIND, "2022-Q2") + toDate, "2500");
        put(cell(plan, BEHIND, "2022") + toDate, "5500");
        put(cell(plan, BEHIND, "2023-Q2") + toDate, "2627.5");

        read(plan + "/indicators/gdp-growth/assessment?period=2023-08")
                .body("verdict", equalTo("LAGGING"))
                .body("observedPeriod", equalTo("2022"))
                .body("withinYear.year", equalTo(2023))
                .body("withinYear.observedPeriod", equalTo("2023-Q2"))
                .body("withinYear.months", equalTo(6))
                .body("withinYear.planned", equalTo(6.5f))
                .body("withinYear.toDate", equalTo(5.1f))
                .body("withinYear.difference", equalTo(-1.4f))
                .body("withinYear.neededRate", equalTo(7.6667f))
                .body("withinYear.forecast.period", equalTo("2023"))
                .body("withinYear.forecast.value", equalTo(5.8f));
        read(plan + "/indicators/gdp-growth/assessment?period=2022").body("withinYear", nullValue());
    }

    @Test
    void aForecastIsNeverAFigure() {
        String plan = plan("within-year-forecast");
        put(cell(plan, "gdp-growth", "2023") + "?forecast=true", "5.8");

        read(plan + "/indicators/gdp-growth/assessment?period=2023")
                .body("observedPeriod", equalTo("2022"))
                .body("withinYear.toDate", nullValue())
                .body("withinYear.absent.difference", equalTo("NO_OBSERVATION"))
                .body("withinYear.forecast.value", equalTo(5.8f));
    }
}
