package org.planmonitor.indicators.assessment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Which verdicts changed between two instants, and by what. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class VerdictDiffTest {

    private static String now(String plan) {
        return read(plan + "/assessment").extract().path("asOf");
    }

    @Test
    void aFigureChangesTheIndicatorAndWhatReadsIt() {
        String plan = own("diff-figure");
        String share = "industry-value-added-share-of-gdp";
        String before = now(plan);
        publish(cell(plan, share, "2024"), "29.0").then().statusCode(201);
        String after = now(plan);
        publish(cell(plan, share, "2023"), "28.0").then().statusCode(201);

        read(plan + "/assessment/diff?period=2024&from=" + before + "&to=" + after)
                .body("total", equalTo(46 + 161))
                .body("changed", equalTo(2))
                .body("items.code", contains(share, "industry-value-added-share-30"))
                .body("items.before.reason", contains("NO_OBSERVATION", "NO_OBSERVATION"))
                .body("items.after.observedPeriod", contains("2024", "2024"))
                .body("items[1].causes.kind", contains("OBSERVATION"))
                .body("items[1].causes.subject.code", contains(share))
                .body("items[1].causes.period", contains("2024"))
                .body("items[1].causes.value", contains(29.0f));
        read(plan + "/assessment/diff?period=2022&from=" + before + "&to=" + after)
                .body("items", empty());
    }

    @Test
    void aBreakIsNamed() {
        String plan = own("diff-break");
        String before = now(plan);
        post("planner", plan + "/breaks", """
                {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2023", "status": "SUSPECTED",
                 "kind": "METHOD", "reason": {"zh": "方法", "en": "method"}, "document": {"title": "公报"}}""").then().statusCode(201);

        read(plan + "/assessment/diff?period=2024&from=" + before)
                .body("items.code", contains("life-expectancy"))
                .body("items[0].after.reason", equalTo("SERIES_BREAK_SUSPECTED"))
                .body("items[0].causes.kind", contains("BREAK"))
                .body("items[0].causes.ref", contains("INDICATOR.life-expectancy.life-expectancy.2023"));
    }

    @Test
    void anAmendmentIsNamedByItsDecision() {
        String plan = own("diff-amendment");
        String before = now(plan);
        post("planner", plan + "/amendments", """
                {"subject": {"type": "INDICATOR", "code": "gdp-growth"}, "component": "gdp-growth",
                 "target": {"kind": "AVERAGE_GROWTH", "year": 2025, "value": 6, "comparator": "gte"},
                 "decision": {"body": "太原市人大常委会", "number": "〔2023〕1号", "date": "2023-06-30", "reason": "调整"}}""").then().statusCode(201);

        read(plan + "/assessment/diff?period=2022&from=" + before)
                .body("items.code", contains("gdp-growth"))
                .body("items[0].before.verdict", equalTo("LAGGING"))
                .body("items[0].after.verdict", equalTo("ON_PACE"))
                .body("items[0].causes.kind", contains("AMENDMENT"))
                .body("items[0].causes.ref", contains("〔2023〕1号"));
        read(plan + "/indicators/gdp-growth/assessment/history?period=2022")
                .body("items.cause.kind", contains("PLAN_CREATED", "AMENDMENT"))
                .body("items[1].triggers.kind", contains("AMENDMENT"));
    }

    @Test
    void aTaskIsNamedByItsDocument() {
        String plan = own("diff-task");
        String energy = "energy-intensity-reduction";
        publish(cell(plan, energy, "2022"), "3.5").then().statusCode(201);
        String before = now(plan);
        post("planner", plan + "/tasks", """
                {"reason": "下达", "definition": {"subject": {"type": "INDICATOR", "code": "energy-intensity-reduction"},
                  "component": "energy-intensity-reduction", "year": 2022, "value": 3.2, "comparator": "gte",
                  "document": {"title": "下达年度约束性指标的通知", "number": "〔2022〕30号", "date": "2022-04-01"}}}""").then().statusCode(201);

        read(plan + "/assessment/diff?period=2022&from=" + before)
                .body(
                        "items.find { it.code == 'energy-intensity-reduction' }.before.reason",
                        equalTo("AWAITING_ASSIGNMENT"))
                .body("items.find { it.code == 'energy-intensity-reduction' }.after.verdict", equalTo("HELD"))
                .body("items.find { it.code == 'energy-intensity-reduction' }.causes.kind", contains("TASK"))
                .body("items.find { it.code == 'energy-intensity-reduction' }.causes.ref", contains("下达年度约束性指标的通知"));
    }

    @Test
    void aYearThatEndedIsACauseToo() {
        read("/indicators/v1/plans/taiyuan-14fyp/assessment/diff"
                        + "?from=2022-06-01T00:00:00Z&to=2023-06-01T00:00:00Z")
                .body("period", nullValue())
                .body("items.find { it.code == 'gdp-growth' }.before.verdict", equalTo("AHEAD"))
                .body("items.find { it.code == 'gdp-growth' }.before.period", equalTo("2021"))
                .body("items.find { it.code == 'gdp-growth' }.after.verdict", equalTo("LAGGING"))
                .body(
                        "items.find { it.code == 'gdp-growth' }.causes.kind",
                        containsInAnyOrder("OBSERVATION", "PERIOD_ENDED"))
                .body("items.find { it.code == 'gdp-growth' }.causes.knownSince", hasItem("2022-12-31T16:00:00Z"));
    }

    @Test
    void twoInstantsInTheWrongOrderAreRefused() {
        String diff = "/indicators/v1/plans/taiyuan-14fyp/assessment/diff";
        as("supervisor")
                .get(diff + "?from=2024-01-01T00:00:00Z&to=2023-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("from"));
        as("supervisor").get(diff).then().statusCode(400).body("errors[0].parameter", equalTo("from"));
        as("supervisor")
                .get(diff + "?from=2023-01-01T00:00:00Z&to=2099-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("to"));
        as("supervisor")
                .get(diff + "?from=2000-01-01T00:00:00Z&to=2023-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }
}
