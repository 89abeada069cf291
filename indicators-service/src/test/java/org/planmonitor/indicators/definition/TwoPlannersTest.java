package org.planmonitor.indicators.definition;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Admin.planner;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Admin.request;
import static org.planmonitor.indicators.testing.Admin.tag;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** Of planners who change the same thing at once one wins, and the others are told. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class TwoPlannersTest {

    private static final String SHARE = "/indicators/shore-power-share";
    private static final int PLANNERS = 5;

    @Test
    void oneChangeWins() {
        String plan = ownPlan("planners-change");
        String tag = tag(plan + SHARE);

        List<Integer> answers = AtOnce.run(PLANNERS, i -> () -> {
            ObjectNode named = port("/indicators/2");
            ((ObjectNode) named.get("name")).put("en", "Share " + i);
            return planner()
                    .header("If-Match", tag)
                    .body(request(named).toString())
                    .put(plan + SHARE)
                    .statusCode();
        });

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        anyone().get(plan + SHARE + "/versions").then().body("items", hasSize(2));
    }

    @Test
    void changesOfDifferentThingsAllStand() {
        String plan = ownPlan("planners-apart");

        List<Integer> answers = AtOnce.run(PLANNERS, i -> () -> {
            ObjectNode department = port("/reportingUnits/0");
            department.put("code", "office-" + i);
            return Admin.define(plan + "/departments/office-" + i, department).statusCode();
        });

        assertThat(answers).containsOnly(201);
        anyone().get(plan + "/departments").then().body("items", hasSize(1 + PLANNERS));
    }

    @Test
    void oneOfACodeIsCreated() {
        String plan = ownPlan("planners-create");

        List<Integer> answers = AtOnce.run(PLANNERS, i -> () -> {
            ObjectNode fresh = port("/commitments/0");
            fresh.put("code", "fresh").put("id", "T-1-9");
            return planner()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(request(fresh).toString())
                    .post(plan + "/commitments")
                    .statusCode();
        });

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }
}
