package org.planmonitor.indicators.observation;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;

/** Which periods a series can have, and that a period's value is never taken for a cumulative one. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class FrequencyTest {

    private static final String QUARTERLY = "/indicators/container-throughput/observations";
    private static final String CELLS = QUARTERLY + "/container-throughput/991000/";

    @Test
    void aFlowHasItsFrequencyAndLongerPeriods() {
        String plan = ownPlan("frequency-flow");
        publish(plan + CELLS + "2025-Q3", "160").then().statusCode(201);
        publish(plan + CELLS + "2025-S1", "310").then().statusCode(201);
        publish(plan + CELLS + "2024", "630").then().statusCode(201);

        publish(plan + CELLS + "2025-06", "55")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("period"))
                .body("errors[0].code", equalTo("FREQUENCY_FINER"));
        publish(plan + CELLS + "2025-06?accumulation=YEAR_TO_DATE", "310")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2025, 2025-S2", "HALF_YEAR, 2025-S2, 2025-Q4", "QUARTER, 2025-Q4, 2025-12", "MONTH, 2025-12,"})
    void everyFrequencyHasItsPeriodsAndNoFinerOnes(String frequency, String period, @Nullable String finer) {
        String plan = ownPlan("frequency-" + frequency.toLowerCase(Locale.ROOT).replace('_', '-'));
        ObjectNode throughput = Admin.port("/indicators/0");
        throughput
                .put("frequency", frequency)
                .putObject("name")
                .put("zh", "吞吐量")
                .put("en", "As often as " + frequency);
        Admin.change(plan + "/indicators/container-throughput", throughput)
                .then()
                .statusCode(200)
                .body("frequency", equalTo(frequency));

        publish(plan + CELLS + period, "50").then().statusCode(201).body("period", equalTo(period));
        publish(plan + CELLS + "2024", "600").then().statusCode(201);
        if (finer != null) {
            publish(plan + CELLS + finer, "5")
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("FREQUENCY_FINER"));
        }
    }

    @Test
    void aVerdictOnPeriodsDoesNotSeeWhatIsCumulative() {
        String plan = ownPlan("frequency-verdict");
        String verdict = plan + "/indicators/container-throughput/assessment?period=2026-Q2";
        publish(plan + CELLS + "2026-Q2", "330").then().statusCode(201);
        String before = as("planner").get(verdict).path("inputs.vintages.value").toString();

        publish(plan + CELLS + "2026-Q2?accumulation=YEAR_TO_DATE", "640")
                .then()
                .statusCode(201);
        publish(plan + CELLS + "2026-Q2?accumulation=PLAN_TO_DATE", "9999")
                .then()
                .statusCode(201);
        publish(plan + CELLS + "2026-Q2?forecast=true", "1").then().statusCode(201);

        as("planner").get(verdict).then().statusCode(200).body("inputs.vintages.value.toString()", equalTo(before));
    }

    @Test
    void aStockIsCountedAtAnyMonthsEnd() {
        String plan = ownPlan("frequency-stock");
        publish(plan + "/indicators/shore-power-share/observations/shore-power-share/991000/2026-03", "38")
                .then()
                .statusCode(201);
    }

    @Test
    void aCodeHasFiguresOnlyOfPeriodsInWhichItWasValid() {
        String plan = ownPlan("frequency-region");
        publish(plan + QUARTERLY + "/container-throughput/991002/2019", "1")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("region"))
                .body("errors[0].code", equalTo("REGION_NOT_VALID"));
        publish(plan + QUARTERLY + "/container-throughput/991002/2020", "1")
                .then()
                .statusCode(201);
    }

    @Test
    void aCumulativeFigureIsNeverReadForThePeriods() {
        String plan = ownPlan("frequency-accumulation");
        publish(plan + CELLS + "2026?accumulation=YEAR_TO_DATE&forecast=true", "700")
                .then()
                .statusCode(201);
        publish(plan + CELLS + "2026-Q2", "330").then().statusCode(201);
        publish(plan + CELLS + "2026-Q2?accumulation=YEAR_TO_DATE", "493.5")
                .then()
                .statusCode(201);

        anyone().get(plan + CELLS + "2026-Q2").then().body("value", equalTo(330));
        anyone().get(plan + CELLS + "2026-Q2?accumulation=YEAR_TO_DATE").then().body("value", equalTo(493.5f));
        anyone().get(plan + CELLS + "2026-Q2?accumulation=STOCK").then().statusCode(404);
        anyone().get(plan + QUARTERLY + "?accumulation=PERIOD&from=2026-Q2")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(330));
        anyone().get(plan + QUARTERLY + "?from=2026-Q2")
                .then()
                .body("items.accumulation", contains("PERIOD", "YEAR_TO_DATE"));
        anyone().get(plan + "/indicators/container-throughput/revisions?accumulation=YEAR_TO_DATE")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(493.5f));
        anyone().get(plan + "/observations?accumulation=SUM").then().statusCode(400);
    }
}
