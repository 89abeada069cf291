package org.planmonitor.indicators.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.planner;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Admin.request;
import static org.planmonitor.indicators.testing.Admin.tag;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Admin.withdraw;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** Planners define indicators; whatever stood before stays readable, with who changed it, when and why. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class IndicatorAdministrationTest {

    private static final String SHARE = "/indicators/shore-power-share";

    @Test
    void aChangedIndicatorIsANewVersionAndThePastStays() {
        String plan = ownPlan("admin-change");
        String before = anyone().get(plan + SHARE).header("As-Of");
        ObjectNode led = port("/indicators/2");
        led.put("responsible", "port-authority").put("priceBasis", "NONE");

        Response changed = change(plan + SHARE, led);

        changed.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Consistency-Token", notNullValue())
                .body("responsible", equalTo("port-authority"))
                .body("priceBasis", equalTo("NONE"));
        anyone().get(plan + SHARE).then().header("ETag", equalTo(changed.header("ETag")));
        then(plan + SHARE, before).then().statusCode(200).body("responsible", nullValue());
        then(plan + SHARE, changed.header("As-Of")).then().body("responsible", equalTo("port-authority"));
        as("auditor")
                .get(plan + SHARE + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(java.util.List.of(1, 2)))
                .body("items.change", equalTo(java.util.List.of("IMPORTED", "CHANGED")))
                .body("items[1].changedBy", equalTo("test-planner"))
                .body("items[1].reason", equalTo(Admin.REASON))
                .body("items[0].definition.responsible", nullValue());
        anyone().get(plan + SHARE + "/versions/2")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("changedBy", nullValue())
                .body("definition.responsible", equalTo("port-authority"));
        then(plan + SHARE + "/versions", before).then().body("items", hasSize(1));
        then(plan + SHARE + "/versions/2", before).then().statusCode(404);
    }

    @Test
    void aNewIndicatorIsDefinedWithdrawnAndDefinedAgain() {
        String plan = ownPlan("admin-new");
        ObjectNode green = port("/indicators/2");
        green.put("code", "green-berths").put("number", 5);
        ((ObjectNode) green.at("/components/0")).put("code", "green-berths");
        String path = plan + "/indicators/green-berths";

        Response created = Admin.post(plan + "/indicators", green);

        created.then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(path));
        Admin.post(plan + "/indicators", green)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/definition/code"));
        anyone().get(plan).then().body("counts.indicators", equalTo(4));
        withdraw(path).then().statusCode(204);
        anyone().get(path).then().statusCode(404);
        then(path, created.header("As-Of")).then().statusCode(200);
        Admin.define(path, green).then().statusCode(201);
        anyone().get(path + "/versions")
                .then()
                .body("items.change", equalTo(java.util.List.of("DEFINED", "WITHDRAWN", "DEFINED")))
                .body("items.withdrawn", equalTo(java.util.List.of(false, true, false)));
    }

    @Test
    void aComponentAndItsBaselineAreChangedAlone() {
        String plan = ownPlan("admin-component");
        ObjectNode outer = port("/indicators/2/components/0");
        outer.put("code", "outer-harbour");
        change(plan + SHARE + "/components/outer-harbour", plan + SHARE, outer)
                .then()
                .statusCode(200)
                .body("components.code", equalTo(java.util.List.of("shore-power-share", "outer-harbour")));
        ObjectNode baseline = port("/indicators/2/components/0/baseline");
        baseline.put("value", 33.5);

        change(plan + SHARE + "/components/outer-harbour/baseline", plan + SHARE, baseline)
                .then()
                .statusCode(200)
                .body("components[1].baseline.value", equalTo(33.5f))
                .body("components[0].baseline.value", equalTo(35.5f));

        as("planner")
                .header("If-Match", tag(plan + SHARE))
                .queryParam("reason", "not surveyed")
                .delete(plan + SHARE + "/components/outer-harbour")
                .then()
                .statusCode(200)
                .body("components", hasSize(1));
    }

    @Test
    void oneOfTwoPlannersLosesWithWhatStandsNow() {
        String plan = ownPlan("admin-conditions");
        ObjectNode led = port("/indicators/2");
        led.put("responsible", "port-authority");
        String tag = tag(plan + SHARE);
        planner().body(request(led).toString()).put(plan + SHARE).then().statusCode(428);
        planner()
                .header("If-Match", tag)
                .body(request(led).toString())
                .put(plan + SHARE)
                .then()
                .statusCode(200);
        planner()
                .header("If-Match", tag)
                .body(request(led).toString())
                .put(plan + SHARE)
                .then()
                .statusCode(412);
        Admin.define(plan + SHARE, led).then().statusCode(412);
        Response same = change(plan + SHARE, led);
        same.then().statusCode(200).header("ETag", equalTo(tag(plan + SHARE)));
        anyone().get(plan + SHARE + "/versions").then().body("items", hasSize(2));
    }

    @Test
    void whoMayNotDefineIsRefused() {
        String plan = ownPlan("admin-rights");
        String body = request(port("/indicators/2")).toString();
        anyone().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(plan + SHARE)
                .then()
                .statusCode(401);
        as("reviewer")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(plan + SHARE)
                .then()
                .statusCode(403);
        as("reporter")
                .header("If-Match", "*")
                .queryParam("reason", "x")
                .delete(plan + SHARE)
                .then()
                .statusCode(403);
        anyone().get(plan + SHARE + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void aRequestWithoutItsFormIsToldEveryPlace() {
        String plan = ownPlan("admin-form");
        ObjectNode wrong = port("/indicators/2");
        wrong.put("attribute", "PERHAPS").put("surprise", 1);
        wrong.remove("unit");
        ObjectNode body = request(wrong);
        body.remove("reason");

        Response refused =
                planner().header("If-Match", "*").body(body.toString()).put(plan + SHARE);

        refused.then().statusCode(400).body("errors.pointer", hasItem("/definition/attribute"));
        assertThat(refused.jsonPath().getList("errors")).hasSize(4);
        as("planner")
                .header("If-Match", "*")
                .delete(plan + SHARE)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
    }
}
