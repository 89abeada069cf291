package org.planmonitor.indicators.due;

import java.time.LocalDate;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.signed;

/** Who owes what until when, counted in the plan's working days. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class DueTest {

    private static final String POWER = "shore-power-share";

    @Test
    void theOfficialCalendarIsKnownAndAPlannerSetsItOtherwise() {
        anyone().get(TAIYUAN + "/calendar/2026")
                .then()
                .statusCode(200)
                .body("origin", equalTo("OFFICIAL"))
                .body("document", equalTo("国办发明电〔2025〕7号"))
                .body("holidays", hasItem("2026-10-07"))
                .body("workingDays", hasItem("2026-10-10"));
        anyone().get(TAIYUAN + "/calendar/2035").then().statusCode(404);
        String plan = ownPlan("due-calendar");
        Response packs = anyone().get(plan + "/calendar/2026");
        packs.then().body("origin", equalTo("PLAN")).body("holidays", contains("2026-10-01"));

        calendar(plan, packs.header("ETag"), "[\"2026-10-01\", \"2026-10-02\"]", "[\"2026-10-10\"]")
                .then()
                .statusCode(200)
                .body("origin", equalTo("PLANNER"));

        anyone().get(plan + "/calendar/2026").then().body("holidays", contains("2026-10-01", "2026-10-02"));
        anyone().get(plan + "/calendar").then().body("items.year", contains(2026));
        calendar(plan, packs.header("ETag"), "[]", "[]").then().statusCode(412);
        calendar(plan, "*", "[\"2025-10-01\"]", "[\"2026-10-09\"]")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DAY_OF_ANOTHER_YEAR", "NOT_A_WEEKEND_DAY"));
        as("reporter")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"holidays\": [], \"workingDays\": []}")
                .put(plan + "/calendar/2026")
                .then()
                .statusCode(403);
    }

    @Test
    void aDeadlineIsCountedInWorkingDays() {
        String plan = ownPlan("due-counted");
        assign(plan, "container-throughput", false).then().statusCode(201);
        deadline(plan, "QUARTER", 10, "").then().statusCode(200).body("workingDays", equalTo(10));

        // 2, 5 to 9, 10 (a worked Saturday), 12 to 14: 1 October is the only day off that the pack knows.
        due(plan, "2026-Q3")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("port-authority"))
                .body("items[0].due", equalTo("2026-10-14"));
        due(plan, "2026").then().body("items", hasSize(0));
        Response rule = as("reporter").get(plan + "/deadlines/QUARTER");
        rule.then().statusCode(200);
        as("planner")
                .header("If-Match", rule.header("ETag"))
                .delete(plan + "/deadlines/QUARTER")
                .then()
                .statusCode(204);
        as("reporter").get(plan + "/deadlines/QUARTER").then().statusCode(404);
        due(plan, "2026-Q3").then().body("items[0].due", nullValue()).body("items[0].overdue", equalTo(false));
    }

    @Test
    void whatIsHandedInIsNotOverdue() {
        String plan = ownPlan("due-states");
        assign(plan, POWER, false);
        assign(plan, "berth-emissions-reduction", false);
        deadline(
                        plan,
                        "YEAR",
                        10,
                        ", \"exceptions\": [{\"period\": \"2024\", \"due\": \"2099-01-01\", \"reason\": \"audit\"}]")
                .then()
                .statusCode(200);

        due(plan, "2025")
                .then()
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("MISSING")))
                .body("items.overdue", everyItem(equalTo(true)))
                .body("items.overdueWorkingDays", everyItem(greaterThan(0)));
        Response signed = signed(plan, "2024", "{\"a\": " + row(POWER, "2024", "38") + "}");
        due(plan, "2024&department=port-authority&status=HANDED_IN")
                .then()
                .body("items", hasSize(1))
                .body("items[0].due", equalTo("2099-01-01"))
                .body("items[0].overdue", equalTo(false))
                .body("items[0].submissionState", equalTo("SIGNED"))
                .body(
                        "items[0].submission",
                        equalTo(path(signed).substring(path(signed).lastIndexOf('/') + 1)));
        publish(plan + "/indicators/" + POWER + "/observations/" + POWER + "/991000/2025", "41")
                .then()
                .statusCode(201);
        due(plan, "2025&overdue=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject.code", equalTo("berth-emissions-reduction"));
        port("reporter", "customs", "test-customs")
                .get(plan + "/due?period=2025")
                .then()
                .body("items", hasSize(0));
        as("leader").get(plan + "/due?period=2025").then().statusCode(404);
        as("planner").get(plan + "/due").then().statusCode(400).body("errors[0].parameter", equalTo("period"));
    }

    @Test
    void afterTheDeadlineACellIsClosedAndItsSubmissionOverdue() {
        String plan = ownPlan("due-closed");
        assign(plan, POWER, false);
        draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + "}").then().statusCode(201);
        port("reporter").get(plan + "/submissions?overdue=true").then().body("items", hasSize(0));

        deadline(plan, "YEAR", 10, "").then().statusCode(200);

        port("reporter")
                .get(plan + "/submissions?overdue=true&state=DRAFT&period=2025")
                .then()
                .body("items", hasSize(1));
        draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + "}")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("CELL_CLOSED"));
    }

    @Test
    void aSeriesHasOneReporterAtATime() {
        String plan = ownPlan("due-assigned");
        Response made = assign(plan, POWER, false);
        made.then().statusCode(201).body("region", equalTo("991000")).body("frequency", equalTo("YEAR"));

        assign(plan, POWER, true).then().statusCode(409).body("errors[0].code", equalTo("ASSIGNED_ALREADY"));
        assign(plan, "nobody", "berth-emissions-reduction", false)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/department"));
        assign(plan, "tides", false).then().statusCode(422).body("errors[0].pointer", equalTo("/subject"));
        as("planner")
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body("""
                        {"department": "port-authority", "subject": {"type": "INDICATOR", "code": "shore-power-share"}, "frequency": "QUARTER"}""")
                .put(path(made))
                .then()
                .statusCode(200)
                .body("frequency", equalTo("QUARTER"));
        as("auditor")
                .get(plan + "/assignments?department=port-authority")
                .then()
                .body("items", hasSize(1));
        as("planner")
                .header("If-Match", made.header("ETag"))
                .delete(path(made))
                .then()
                .statusCode(412);
        as("planner").header("If-Match", "*").delete(path(made)).then().statusCode(204);
        as("planner").get(path(made)).then().statusCode(404);
        anyone().get(plan + "/assignments").then().statusCode(401);
    }

    @Test
    void aDepartmentStaysWhileSomethingIsAssignedToIt() {
        String plan = ownPlan("due-department");
        Response made = assign(plan, POWER, false);

        Admin.withdraw(plan + "/departments/port-authority")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("DEPARTMENT_UNKNOWN"));
        anyone().get(plan + "/departments/port-authority").then().statusCode(200);
        as("planner").header("If-Match", "*").delete(path(made)).then().statusCode(204);
        Admin.withdraw(plan + "/departments/port-authority").then().statusCode(204);
    }

    private static Response due(String plan, String query) {
        return as("planner").get(plan + "/due?period=" + query);
    }

    private static Response deadline(String plan, String frequency, int workingDays, String more) {
        return as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"workingDays\": " + workingDays + more + "}")
                .put(plan + "/deadlines/" + frequency);
    }

    private static Response calendar(String plan, String tag, String holidays, String workingDays) {
        return as("planner")
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"holidays\": " + holidays + ", \"workingDays\": " + workingDays + "}")
                .put(plan + "/calendar/2026");
    }

    @Test
    void anOwnDayMustLieBehindItsPeriod() {
        String plan = ownPlan("due-own-day");
        deadline(
                        plan,
                        "YEAR",
                        10,
                        ", \"exceptions\": [{\"period\": \"2025\", \"due\": \"" + LocalDate.of(2025, 12, 31)
                                + "\", \"reason\": \"x\"}]")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("DUE_BEFORE_PERIOD_ENDS"));
        deadline(plan, "YEAR", 0, "").then().statusCode(400).body("errors[0].pointer", equalTo("/workingDays"));
        deadline(plan, "WEEK", 1, "").then().statusCode(400).body("errors[0].parameter", equalTo("frequency"));
    }
}
