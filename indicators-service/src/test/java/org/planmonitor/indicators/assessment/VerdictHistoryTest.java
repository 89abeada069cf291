package org.planmonitor.indicators.assessment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Every change of a verdict stays readable, with its instant and what it came of. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class VerdictHistoryTest {

    @Test
    void everyChangeHasItsInstantAndItsCause() {
        String plan = own("history-changes");
        String history = plan + "/indicators/gdp-growth/assessment/history?period=2023";
        String before = read(history)
                .body("items.cause.kind", contains("PLAN_CREATED"))
                .extract()
                .path("asOf");
        publish(cell(plan, "gdp-growth", "2023"), "4.1").then().statusCode(201);
        post("planner", plan + "/breaks", """
                {"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "at": "2023", "status": "SUSPECTED",
                 "kind": "METHOD", "reason": {"zh": "方法", "en": "method"}, "document": {"title": "公报"}}""").then().statusCode(201);

        read(history)
                .body("items.cause.kind", contains("PLAN_CREATED", "OBSERVATION", "BREAK"))
                .body("items.verdict", contains("LAGGING", "LAGGING", "NOT_ASSESSABLE"))
                .body("items.observedPeriod", contains("2022", "2023", "2023"))
                .body("items[1].asOf", notNullValue())
                .body("items[1].triggers.kind", contains("OBSERVATION"))
                .body("items[1].triggers.value", contains(4.1f))
                .body("items[2].triggers.ref", contains("INDICATOR.gdp-growth.gdp-growth.2023"))
                .body("next", nullValue());
        read(history + "&asOf=" + before).body("items", hasSize(1));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        String plan = own("history-pages");
        String history = plan + "/commitments/rail-transit-length/assessment/history?limit=2";
        String next = read(history)
                .body("items.period", contains("2021", "2022"))
                .extract()
                .path("next");
        read(history + "&cursor=" + next).body("items.period", contains("2023", "2024"));
    }

    @Test
    void whoMaySeeNoVerdictsSeesNoHistory() {
        String history = "/indicators/v1/plans/taiyuan-14fyp/indicators/gdp-growth/assessment/history";
        anyone().get(history).then().statusCode(404);
        as("supervisor")
                .get(history + "?period=2023-06")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("period"));
        as("supervisor").get(history + "?cursor=x").then().statusCode(400);
    }
}
