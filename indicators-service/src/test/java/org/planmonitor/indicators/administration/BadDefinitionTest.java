package org.planmonitor.indicators.administration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.define;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;

/** A definition that does not agree with the plan is refused where it is wrong, and nothing of it is stored. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BadDefinitionTest {

    private static final String SHARE = "/indicators/shore-power-share";

    private static void refused(Response response, String pointer, String code) {
        response.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aTargetYearDoesNotPrecedeItsBaseYear() {
        String plan = ownPlan("bad-years");
        ObjectNode baseline = port("/indicators/2/components/0/baseline");
        baseline.put("year", 2030);
        refused(
                change(plan + SHARE + "/components/shore-power-share/baseline", plan + SHARE, baseline),
                "/definition",
                "TARGET_BEFORE_BASELINE");
        ObjectNode fresh = port("/indicators/2");
        fresh.put("code", "fresh").put("number", 9);
        ((ObjectNode) fresh.at("/components/0")).put("code", "fresh");
        ((ObjectNode) fresh.at("/components/0/baseline")).put("year", 2031);
        refused(
                define(plan + "/indicators/fresh", fresh),
                "/definition/components/0/target/year",
                "TARGET_BEFORE_BASELINE");
        anyone().get(plan + "/indicators/fresh").then().statusCode(404);
        anyone().get(plan + SHARE + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void namesNameSomething() {
        String plan = ownPlan("bad-names");
        ObjectNode led = port("/indicators/2");
        led.put("responsible", "ministry-of-magic").put("category", "nowhere");
        Response refused = change(plan + SHARE, led);
        refused(refused, "/definition/responsible", "DEPARTMENT_UNKNOWN");
        refused(refused, "/definition/category", "CATEGORY_UNKNOWN");
        ObjectNode taken = port("/indicators/2");
        taken.put("number", 1);
        refused(change(plan + SHARE, taken), "/definition/number", "DUPLICATE");
        ObjectNode otherCode = port("/indicators/2");
        otherCode.put("code", "renamed");
        refused(change(plan + SHARE, otherCode), "/definition/code", "CODE_FIXED");
    }

    @Test
    void restatementsDoNotGoInACircle() {
        String plan = ownPlan("bad-circle");
        ObjectNode again = port("/commitments/0");
        again.put("code", "berths-again").put("id", "T-1-2").put("restates", "new-berths");
        define(plan + "/commitments/berths-again", again).then().statusCode(201);
        ObjectNode first = port("/commitments/0");
        first.put("restates", "berths-again");

        refused(change(plan + "/commitments/new-berths", first), "/definition/restates", "RESTATES_IN_A_CIRCLE");

        Admin.withdraw(plan + "/commitments/new-berths").then().statusCode(409);
    }

    @Test
    void aSeriesStaysTheSeriesItIs() {
        String plan = ownPlan("bad-series");
        publish(plan + SHARE + "/observations/shore-power-share/991000/2025", "36")
                .then()
                .statusCode(201);
        ObjectNode other = port("/indicators/2");
        ((ObjectNode) other.at("/components/0/assessment")).put("accumulation", "PERIOD");
        ((ObjectNode) other.get("unit")).put("code", "permille");

        Response refused = change(plan + SHARE, other);

        refused(refused, "/definition/components/0/assessment/accumulation", "SERIES_IDENTITY");
        refused(refused, "/definition/unit/code", "SERIES_IDENTITY");
        ObjectNode unread = port("/indicators/1");
        ((ObjectNode) unread.get("unit")).put("code", "permille");
        change(plan + "/indicators/berth-emissions-reduction", unread).then().statusCode(200);
    }

    @Test
    void whatOthersNeedIsNotWithdrawn() {
        String plan = ownPlan("bad-withdrawal");
        Admin.withdraw(plan + "/categories/climate")
                .then()
                .statusCode(409)
                .body("errors[0].parameter", equalTo("plan"))
                .body("errors[0].code", equalTo("CATEGORY_UNKNOWN"));
        Admin.withdraw(plan + "/regions/991000").then().statusCode(409);
        Admin.withdraw(plan + "/indicators/nothing").then().statusCode(404);
        anyone().get(plan + "/categories/climate").then().statusCode(200);
    }
}
