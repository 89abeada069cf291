package org.planmonitor.indicators.task;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Admin.json;
import static org.planmonitor.indicators.testing.Admin.ownCity;
import static org.planmonitor.indicators.testing.Admin.post;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;

/** What the level above assigns and finds decides the verdicts on assigned rows; yearly plans are seen on the way. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class TaskTest {

    private static final String WATER = "/indicators/surface-water-class-iii-or-better-share";
    private static final String CELL = WATER + "/observations/surface-water-class-iii-or-better-share/140100/";

    private static ObjectNode task(String year, double value) {
        return json("""
                {'subject': {'type': 'INDICATOR', 'code': 'surface-water-class-iii-or-better-share'},
                 'component': 'surface-water-class-iii-or-better-share', 'year': %s, 'value': %s, 'comparator': 'gte',
                 'document': {'title': '目标任务书', 'number': '晋政办发〔2022〕30号', 'date': '2022-04-01'}}
                """.formatted(year, value));
    }

    private static ObjectNode result(String verdict) {
        return json("""
                {'subject': {'type': 'INDICATOR', 'code': 'surface-water-class-iii-or-better-share'},
                 'component': 'surface-water-class-iii-or-better-share', 'year': null, 'verdict': '%s',
                 'document': {'title': '考核结果', 'number': '晋政办发〔2026〕12号', 'date': '2026-05-20'}}
                """.formatted(verdict));
    }

    private static ValidatableResponse verdict(String plan, String period, String asOf) {
        return as("planner")
                .queryParam("period", period)
                .queryParam("asOf", asOf)
                .get(plan + WATER + "/assessment")
                .then();
    }

    @Test
    void aTaskOfAYearIsHeldOrBreached() {
        String plan = ownCity("task-year");
        publish(plan + CELL + "2022", "66.7").then().statusCode(201);
        Response before = publish(plan + CELL + "2023", "70.0");
        String waiting = before.jsonPath().getString("publishedAt");
        verdict(plan, "2022", waiting)
                .body("verdict", equalTo("NOT_ASSESSABLE"))
                .body("reason", equalTo("AWAITING_ASSIGNMENT"));

        Response assigned = post(plan + "/tasks", task("2022", 65));

        assigned.then().statusCode(201).body("id", equalTo("task-1"));
        verdict(plan, "2022", assigned.header("As-Of")).body("verdict", equalTo("HELD"));
        verdict(plan, "2022", waiting).body("reason", equalTo("AWAITING_ASSIGNMENT"));
        Response corrected = Admin.change(plan + "/tasks/task-1", task("2022", 70));
        corrected.then().statusCode(200).body("value", equalTo(70.0f));
        verdict(plan, "2022", corrected.header("As-Of")).body("verdict", equalTo("BREACHED"));
        verdict(plan, "2022", assigned.header("As-Of")).body("verdict", equalTo("HELD"));
        Response withdrawn = Admin.withdraw(plan + "/tasks/task-1");
        withdrawn.then().statusCode(204);
        verdict(plan, "2022", withdrawn.header("As-Of")).body("reason", equalTo("AWAITING_ASSIGNMENT"));
        then(plan + "/tasks", assigned.header("As-Of")).then().body("items", hasSize(1));
        anyone().get(plan + "/tasks").then().body("items", hasSize(0));
    }

    @Test
    void aTaskForTheWholePlanMakesTheRowALevel() {
        String plan = ownCity("task-whole");
        publish(plan + CELL + "2023", "70.0").then().statusCode(201);

        Response assigned = post(plan + "/tasks", task("null", 80));

        assigned.then().statusCode(201).body("year", nullValue());
        verdict(plan, "2023", assigned.header("As-Of"))
                .body("verdict", equalTo("LAGGING"))
                .body("expected", equalTo(70.224f));
    }

    @Test
    void theProvincesOwnResultIsTheVerdict() {
        String plan = ownCity("official-result");
        publish(plan + CELL + "2025", "79.0").then().statusCode(201);
        Response assigned = post(plan + "/tasks", task("null", 80));
        verdict(plan, "2025", assigned.header("As-Of")).body("verdict", equalTo("NOT_ACHIEVED"));
        try (EventProbe open = EventProbe.fromNow("planmonitor.indicators.v1")) {
            Response found = post(plan + "/official-results", result("ACHIEVED"));

            found.then().statusCode(201).body("id", equalTo("official-result-1"));
            verdict(plan, "2025", found.header("As-Of"))
                    .body("verdict", equalTo("ACHIEVED"))
                    .body("official.forecast", equalTo("NOT_ACHIEVED"))
                    .body("official.document", equalTo("考核结果 晋政办发〔2026〕12号"));
            verdict(plan, "2025", assigned.header("As-Of")).body("verdict", equalTo("NOT_ACHIEVED"));
            EventSchemas.assertValid(open.await(
                    1,
                    it -> it.type().equals("official-result.entered")
                            && it.key().startsWith("official-result/")));
        }
    }

    @Test
    void whatDoesNotFitThePlanIsRefused() {
        String plan = ownCity("task-wrong");
        ObjectNode own = task("2022", 5);
        ((ObjectNode) own.get("subject")).put("code", "gdp-growth");
        own.put("component", "gdp-growth");
        refused(post(plan + "/tasks", own), "/definition/component", "NOT_ASSIGNED");
        refused(post(plan + "/tasks", task("2019", 5)), "/definition/year", "YEAR_OUTSIDE_PLAN");
        ObjectNode other = task("2022", 5);
        other.put("component", "other");
        refused(post(plan + "/tasks", other), "/definition/component", "COMPONENT_UNKNOWN");
        post(plan + "/tasks", task("2022", 65)).then().statusCode(201);
        refused(post(plan + "/tasks", task("2022", 66)), "/definition/year", "DUPLICATE");
        anyone().get(plan + "/tasks").then().body("items", hasSize(1));
    }

    private static void refused(Response response, String pointer, String code) {
        response.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aYearlyPlanStandsBeforeWhatThePlanPrinted() {
        String plan = ownCity("annual-plan");
        String before = anyone().get(plan).header("As-Of");
        ObjectNode year = json("""
                {'year': 2022, 'document': {'title': '2022年计划', 'number': null, 'date': '2022-02-20'},
                 'values': [{'subject': {'type': 'INDICATOR', 'code': 'gdp-growth'}, 'component': 'gdp-growth', 'value': 8.0}]}
                """);

        Response entered = Admin.define(plan + "/annual-plans/2022", year);

        entered.then().statusCode(201);
        anyone().get(plan + "/indicators/gdp-growth")
                .then()
                .body("components[0].yearlyPlan.year", equalTo(List.of(2022)))
                .body("components[0].yearlyPlan[0].value", equalTo(8.0f));
        then(plan + "/indicators/gdp-growth", before).then().body("components[0].yearlyPlan", hasSize(0));
        anyone().get(plan + "/annual-plans").then().body("items[0].values", hasSize(1));
        Admin.define(plan + "/annual-plans/2023", year)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/definition/year"));
        year.put("year", 2026);
        refused(Admin.define(plan + "/annual-plans/2026", year), "/definition/year", "YEAR_OUTSIDE_PLAN");
    }
}
