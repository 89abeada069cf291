package org.planmonitor.indicators.assessment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Districts have figures of their own, and no targets but tasks. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RegionVerdictsTest {

    private static final String DISTRICT = "140105";

    @Test
    void aDistrictsFiguresAreShownAndAwaitTheirTask() {
        String plan = own("regions-shown");
        publish(plan + "/indicators/life-expectancy/observations/life-expectancy/" + DISTRICT + "/2024", "80.1")
                .then()
                .statusCode(201);

        read(plan + "/assessment?period=2024&region=" + DISTRICT)
                .body("region", equalTo(DISTRICT))
                .body("indicators.total", equalTo(46))
                .body("indicators.byVerdict.NOT_ASSESSABLE", equalTo(46))
                .body("items.find { it.code == 'life-expectancy' }.reason", equalTo("AWAITING_ASSIGNMENT"))
                .body("items.find { it.code == 'life-expectancy' }.observedPeriod", equalTo("2024"));
        read(plan + "/assessment/regions?period=2024")
                .body("regions", hasSize(11))
                .body("regions.find { it.region == '140105' }.observed", equalTo(1))
                .body("regions.find { it.region == '140106' }.observed", equalTo(0))
                .body("regions.find { it.region == '140100' }.observed", equalTo(15))
                .body("regions.find { it.region == '140100' }.verdicts.total", equalTo(46 + 161));
    }

    @Test
    void aRegionOutsideThePlanIsRefused() {
        as("supervisor")
                .get("/indicators/v1/plans/taiyuan-14fyp/assessment?region=110000")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("region"));
    }
}
