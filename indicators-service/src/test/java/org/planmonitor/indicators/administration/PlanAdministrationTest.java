package org.planmonitor.indicators.administration;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.define;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Admin.post;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;

/** A plan is built over HTTP alone, and what it is can be amended. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PlanAdministrationTest {

    private static ObjectNode newPlan(String code) {
        ObjectNode pack = Packs.portAs(code);
        ObjectNode definition = pack.objectNode();
        definition.set("plan", pack.get("plan"));
        definition.set("regions", pack.get("regions"));
        definition.set("structure", pack.get("structure"));
        return definition;
    }

    @Test
    void aPlanIsBuiltWithoutAPack() {
        try (EventProbe open = EventProbe.fromNow("planmonitor.indicators.v1")) {
            Response begun = post("/indicators/v1/plans", newPlan("built"));

            begun.then().statusCode(201).body("counts.indicators", equalTo(0)).body("code", equalTo("built"));
            String plan = "/indicators/v1/plans/built";
            define(plan + "/categories/climate", port("/categories/1")).then().statusCode(201);
            define(plan + "/departments/port-authority", port("/reportingUnits/0"))
                    .then()
                    .statusCode(201);
            post(plan + "/indicators", port("/indicators/2")).then().statusCode(201);
            post(plan + "/commitments", port("/commitments/0")).then().statusCode(201);
            publish(plan + "/indicators/shore-power-share/observations/shore-power-share/991000/2025", "36")
                    .then()
                    .statusCode(201);
            anyone().get(plan)
                    .then()
                    .body("counts.indicators", equalTo(1))
                    .body("counts.commitments", equalTo(1))
                    .body("counts.observations", equalTo(1))
                    .body("categories.code", equalTo(List.of("climate")));
            then(plan, begun.header("As-Of")).then().body("counts.indicators", equalTo(0));
            then(plan, "2026-02-01T00:00:00Z").then().statusCode(404);
            anyone().get("/indicators/v1/packs/built/original").then().statusCode(404);
            post("/indicators/v1/plans", newPlan("built")).then().statusCode(409);
            EventSchemas.assertValid(open.await(
                    1, it -> it.type().equals("plan.created") && it.key().equals("built")));
            EventSchemas.assertValid(open.await(
                    1, it -> it.type().equals("plan.amended") && it.key().equals("built")));
            EventSchemas.assertValid(open.await(
                    1, it -> it.type().equals("department.defined") && it.key().startsWith("built/")));
            EventSchemas.assertValid(open.await(
                    1, it -> it.type().equals("commitment.defined") && it.key().startsWith("built/")));
        }
    }

    @Test
    void aPlanThatContradictsItselfIsNotBegun() {
        ObjectNode wrong = newPlan("never");
        ((ObjectNode) wrong.at("/plan/period")).put("end", "2020");
        ((ObjectNode) wrong.get("plan")).put("region", "110000");

        post("/indicators/v1/plans", wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/definition/plan/period/end", "/definition/plan/region")));
        anyone().get("/indicators/v1/plans/never").then().statusCode(404);
    }

    @Test
    void whatAPlanIsCanBeAmendedButNotItsIdentity() {
        String plan = ownPlan("facts");
        String before = anyone().get(plan).header("As-Of");
        ObjectNode facts = (ObjectNode) Packs.portAs("facts").get("plan");
        ((ObjectNode) facts.get("thresholds")).put("ahead", 1.2);

        change(plan, facts).then().statusCode(200).body("thresholds.ahead", equalTo(1.2f));

        then(plan, before).then().body("thresholds.ahead", equalTo(1.1f));
        facts.put("timeZone", "Asia/Shanghai");
        change(plan, facts).then().statusCode(422).body("errors[0].pointer", equalTo("/definition/timeZone"));
        facts.put("timeZone", "Asia/Tokyo");
        ((ObjectNode) facts.get("period")).put("end", "2029");
        change(plan, facts)
                .then()
                .statusCode(409)
                .body("errors[0].parameter", equalTo("plan"))
                .body("errors[0].code", equalTo("YEAR_OUTSIDE_PLAN"));
    }

    @Test
    void headingsInUseStay() {
        String plan = ownPlan("headings");
        ObjectNode structure = port("/structure");
        ((ArrayNode) structure.get("tables")).removeAll();
        change(plan + "/structure", structure).then().statusCode(409).body("errors[0].code", equalTo("TABLE_UNKNOWN"));
        structure = port("/structure");
        ((ObjectNode) structure.at("/chapters/0/title")).put("en", "Aims");
        change(plan + "/structure", structure).then().statusCode(200).body("chapters[0].title.en", equalTo("Aims"));
    }

    @Test
    void aRegionCodeEndsAndAnotherTakesItsPlace() {
        String plan = ownPlan("region-codes");
        ObjectNode successor = port("/regions/1");
        successor.put("code", "991005").put("validFrom", "2027-01-01");
        define(plan + "/regions/991005", successor).then().statusCode(201);
        ObjectNode ended = port("/regions/1");
        ended.put("validTo", "2027-01-01").put("successor", "991005");

        Response changed = change(plan + "/regions/991002", ended);

        changed.then().statusCode(200).body("successor", equalTo("991005"));
        anyone().get(plan + "/regions/991002").then().body("validTo", equalTo("2027-01-01"));
        ended.put("successor", "991009");
        change(plan + "/regions/991002", ended)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/definition/successor"));
        ended.putNull("validTo").put("successor", "991005");
        change(plan + "/regions/991002", ended).then().statusCode(422).body("errors[0].code", equalTo("STILL_VALID"));
    }

    @Test
    void departmentsAreMasterDataOfThePlan() {
        String plan = ownPlan("departments");
        ObjectNode customs = port("/reportingUnits/0");
        customs.put("code", "customs").put("level", "CITY");
        define(plan + "/departments/customs", customs).then().statusCode(201).body("level", equalTo("CITY"));
        ObjectNode led = port("/indicators/2");
        led.put("responsible", "port-authority").putArray("cooperating").add("customs");
        change(plan + "/indicators/shore-power-share", led)
                .then()
                .statusCode(200)
                .body("cooperating", equalTo(List.of("customs")));

        Admin.withdraw(plan + "/departments/customs")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("DEPARTMENT_UNKNOWN"));
        anyone().get(plan + "/departments/port-authority").then().body("level", nullValue());
    }
}
