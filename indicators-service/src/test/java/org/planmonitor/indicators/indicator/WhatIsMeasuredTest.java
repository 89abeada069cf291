package org.planmonitor.indicators.indicator;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.define;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** What an indicator's figures mean and who answers for them is data of the plan, with its past. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WhatIsMeasuredTest {

    private static final String SHARE = "/indicators/shore-power-share";

    @ParameterizedTest
    @ValueSource(strings = {"CONSTANT", "CURRENT", "NONE"})
    void pricesFrequencyUnitAndDenominatorAreChangedAndThePastStays(String prices) {
        String plan = ownPlan("measured-" + prices.toLowerCase(java.util.Locale.ROOT));
        String before = anyone().get(plan + SHARE).header("As-Of");
        ObjectNode definition = port("/indicators/2");
        definition.put("priceBasis", prices).put("frequency", "QUARTER");
        ((ObjectNode) definition.get("unit"))
                .put("code", "permille")
                .put("zh", "‰")
                .put("en", "per mille");
        ((ObjectNode) definition.at("/components/0/assessment")).put("denominator", "calls of ships");

        change(plan + SHARE, definition).then().statusCode(200);

        anyone().get(plan + SHARE)
                .then()
                .body("priceBasis", equalTo(prices))
                .body("frequency", equalTo("QUARTER"))
                .body("unit.code", equalTo("permille"))
                .body("components[0].assessment.denominator", equalTo("calls of ships"));
        then(plan + SHARE, before)
                .then()
                .body("priceBasis", nullValue())
                .body("frequency", equalTo("YEAR"))
                .body("unit.code", equalTo("%"))
                .body("components[0].assessment.denominator", nullValue());
    }

    @Test
    void aDepartmentLeadsOrCooperatesAndNotBoth() {
        String plan = ownPlan("measured-by");
        String before = anyone().get(plan + SHARE).header("As-Of");
        ObjectNode customs = port("/reportingUnits/0");
        customs.put("code", "customs");
        define(plan + "/departments/customs", customs).then().statusCode(201);
        ObjectNode definition = port("/indicators/2");
        definition.put("responsible", "port-authority").putArray("cooperating").add("customs");

        change(plan + SHARE, definition).then().statusCode(200);

        anyone().get(plan + SHARE)
                .then()
                .body("responsible", equalTo("port-authority"))
                .body("cooperating", equalTo(List.of("customs")));
        then(plan + SHARE, before).then().body("responsible", nullValue()).body("cooperating", equalTo(List.of()));
        definition.put("responsible", "customs");
        change(plan + SHARE, definition)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/definition/cooperating/0"))
                .body("errors.code", hasItem("DUPLICATE"));
    }
}
