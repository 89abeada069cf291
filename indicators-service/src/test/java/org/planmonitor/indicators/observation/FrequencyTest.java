package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
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
