package org.planmonitor.indicators.submission;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.approved;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.signed;
import static org.planmonitor.indicators.testing.People.step;

/** Many submissions, or rows of them, in one call: all or nothing, or those with which it can be done. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BulkTest {

    private static final String POWER = "shore-power-share";
    private static final String SERIES = "/indicators/" + POWER + "/observations/" + POWER + "/991000/";

    @Test
    void allAreApprovedAndReleasedTogether() {
        String plan = planOf("bulk-together");
        Response first = signed(plan, "2025", one("2025", "41"));
        Response second = signed(plan, "2024", one("2024", "38"));

        Response approved = bulk("reviewer", plan, "approve", "ALL_OR_NOTHING", item("x", first), item("y", second));

        approved.then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("items.key", contains("x", "y"))
                .body("items.state", contains("APPROVED", "APPROVED"));
        List<String> tags = approved.jsonPath().getList("items.etag");
        bulk(
                        "releaser",
                        plan,
                        "release",
                        "ALL_OR_NOTHING",
                        item("x", first, tags.get(0)),
                        item("y", second, tags.get(1)))
                .then()
                .statusCode(200)
                .body("items.state", contains("RELEASED", "RELEASED"));
        String instant = anyone().get(plan + SERIES + "2025").jsonPath().getString("publishedAt");
        anyone().get(plan + SERIES + "2024").then().body("publishedAt", equalTo(instant));
    }

    @Test
    void nothingIsDoneWhereOneCannotBe() {
        String plan = planOf("bulk-nothing");
        Response good = signed(plan, "2025", one("2025", "41"));
        Response draft = draft(plan, "2024", one("2024", "38"));

        bulk("reviewer", plan, "approve", "ALL_OR_NOTHING", item("x", good), item("y", draft))
                .then()
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/items/1"))
                .body("errors[0].code", equalTo("STEP_NOT_POSSIBLE"));
        as("reviewer").get(path(good)).then().body("state", equalTo("SIGNED")).body("version", equalTo(3));
    }

    @Test
    void thoseThatCanBeAreDoneAndTheOthersSayWhyNot() {
        String plan = planOf("bulk-valid");
        Response good = signed(plan, "2025", one("2025", "41"));
        Response draft = draft(plan, "2024", one("2024", "38"));

        bulk(
                        "reviewer",
                        plan,
                        "approve",
                        "VALID_ROWS",
                        item("x", good),
                        item("y", draft),
                        item("z", good),
                        "{\"submission\": \"0199a1b2-0000-7000-8000-000000000001\", \"ifMatch\": \"\\\"x\\\"\"}")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.key", contains("x", "y", "z", "3"))
                .body("items[0].state", equalTo("APPROVED"))
                .body("items[0].problem", nullValue())
                .body("items.problem.status", contains(409, 409, 404))
                .body("items[1].problem.errors[0].code", equalTo("STEP_NOT_POSSIBLE"));
    }

    @Test
    void someRowsGoBackAndTheOthersGoOn() {
        String plan = planOf("bulk-split");
        Response signed = signed(
                plan,
                "2025",
                "{\"a\": " + row(POWER, "2025", "41") + ", \"b\": "
                        + row(POWER, "2024", "380").replace("380", "83") + ", \"c\": " + row(POWER, "2023", "36")
                        + "}");

        Response answer = bulk("reviewer", plan, "return", "ALL_OR_NOTHING", """
                {"submission": "%s", "ifMatch": %s, "rows": ["b"], "rowComments": {"b": "Turned digits?"}}""".formatted(
                        signed.jsonPath().getString("id"), quoted(signed.header("ETag"))));

        answer.then()
                .statusCode(200)
                .body("items[0].state", equalTo("RETURNED"))
                .body("items[0].splitFrom", equalTo(signed.jsonPath().getString("id")));
        String back = plan + "/submissions/" + answer.jsonPath().getString("items[0].submission");
        port("reporter").get(back).then().body("rowCount", equalTo(1)).body("signature", nullValue());
        port("reporter")
                .get(back + "/rows")
                .then()
                .body("items.row", contains("b"))
                .body("items[0].remark", equalTo("Turned digits?"));
        port("reporter")
                .get(back + "/history")
                .then()
                .body("items.step", contains("CREATE", "SUBMIT", "SIGN", "RETURN"));
        Response rest = as("reviewer").get(path(signed));
        rest.then()
                .body("state", equalTo("SIGNED"))
                .body("rowCount", equalTo(2))
                .body("signature.name", equalTo("Wang"));
        as("reviewer")
                .get(path(signed) + "/history")
                .then()
                .body("items.step", contains("CREATE", "SUBMIT", "SIGN", "SPLIT"));
        Response approved = step(as("reviewer"), path(signed), rest.header("ETag"), "approve", "{}");
        step(as("releaser"), approved, "release", "{}").then().statusCode(200);
        anyone().get(plan + "/indicators/" + POWER + "/observations")
                .then()
                .body("items.period", containsInAnyOrder("2023", "2025"));
    }

    @Test
    void someRowsAreApprovedAndReleasedAloneAndFourEyesGoAlong() {
        String plan = planOf("bulk-some");
        Response signed = signed(
                plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + ", \"b\": " + row(POWER, "2024", "38") + "}");

        Response approved = step(as("reviewer"), signed, "approve", "{\"rows\": [\"a\"]}");

        approved.then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("rowCount", equalTo(1))
                .body("splitFrom", equalTo(signed.jsonPath().getString("id")));
        step(
                        as("reviewer"),
                        path(signed),
                        as("reviewer").get(path(signed)).header("ETag"),
                        "approve",
                        "{\"rows\": [\"a\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ROW_UNKNOWN"));
        step(
                        org.planmonitor.indicators.testing.People.with("test-reporter", List.of(), "reviewer"),
                        path(signed),
                        as("reviewer").get(path(signed)).header("ETag"),
                        "approve",
                        "{}")
                .then()
                .statusCode(403);
        step(as("releaser"), approved, "release", "{}").then().statusCode(200);
        anyone().get(plan + SERIES + "2025").then().statusCode(200);
        anyone().get(plan + SERIES + "2024").then().statusCode(404);
    }

    @Test
    void aReleaseOverAnotherPublicationIsRefusedWithTheDifferences() {
        String plan = planOf("bulk-moved");
        Response stale = approved(
                plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + ", \"b\": " + row(POWER, "2024", "38") + "}");
        Response good = approved(plan, "2023", one("2023", "36"));
        publish(plan + SERIES + "2025", "40").then().statusCode(201);

        step(as("releaser"), stale, "release", "{}")
                .then()
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/rows/a"))
                .body("errors[0].code", equalTo("STANDING_CHANGED"))
                .body("errors[0].message", containsString("40 (FINAL) stands, revision 1"));
        anyone().get(plan + SERIES + "2024").then().statusCode(404);
        bulk("releaser", plan, "release", "ALL_OR_NOTHING", item("x", good), item("y", stale))
                .then()
                .statusCode(409);
        anyone().get(plan + SERIES + "2023").then().statusCode(404);
        bulk("releaser", plan, "release", "VALID_ROWS", item("x", good), item("y", stale))
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("items[1].problem.errors[0].code", equalTo("STANDING_CHANGED"));
        anyone().get(plan + SERIES + "2023").then().statusCode(200);
        anyone().get(plan + SERIES + "2024").then().statusCode(404);
        as("releaser").get(path(stale)).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void twoSubmissionsOfOneCallCannotBothPublishACell() {
        String plan = planOf("bulk-same");
        Response one = approved(plan, "2025", one("2025", "41"));
        Response other = approved(plan, "2025", one("2025", "42"));

        bulk("releaser", plan, "release", "VALID_ROWS", item("x", one), item("y", other))
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("items[1].problem.errors[0].code", equalTo("RELEASED_BY_ANOTHER"));
        anyone().get(plan + SERIES + "2025").then().body("value", equalTo(41)).body("revision", equalTo(1));
    }

    @Test
    void aBulkBodyIsHeldToItsForm() {
        String plan = planOf("bulk-form");
        bulk("reviewer", plan, "approve", "SOME").then().statusCode(400).body("errors[0].pointer", equalTo("/mode"));
        bulk("reviewer", plan, "approve", "VALID_ROWS")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items"));
        bulk("reviewer", plan, "approve", "VALID_ROWS", "{\"ifMatch\": \"x\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/submission"));
        bulk("releaser", plan, "approve", "VALID_ROWS").then().statusCode(403);
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    private static String one(String period, String value) {
        return "{\"a\": " + row(POWER, period, value) + "}";
    }

    private static Response bulk(String role, String plan, String step, String mode, String... items) {
        return once(as(role))
                .body("{\"mode\": \"%s\", \"items\": [%s]}".formatted(mode, String.join(",", items)))
                .post(plan + "/submissions/" + step);
    }

    private static String item(String key, Response submission) {
        return item(key, submission, submission.header("ETag"));
    }

    private static String item(String key, Response submission, String tag) {
        String id = path(submission).substring(path(submission).lastIndexOf('/') + 1);
        return "{\"key\": \"%s\", \"submission\": \"%s\", \"ifMatch\": %s}".formatted(key, id, quoted(tag));
    }

    private static String quoted(String tag) {
        return '"' + tag.replace("\"", "\\\"") + '"';
    }
}
