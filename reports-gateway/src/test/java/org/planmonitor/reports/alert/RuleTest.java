package org.planmonitor.reports.alert;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Rules are data with versions: shipped, changed, switched off and on, and never gone. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RuleTest {

    private static final String RULE = """
            {"name": {"zh": "红灯", "en": "Red"}, "kind": "VERDICT_RED", "enabled": %s, "severity": "%s", "parameters": {"lights": ["RED"]},
             "recipients": {"roles": ["planner"], "responsible": true, "department": "fgw"}, "escalation": [], "reason": "Agreed"}""";

    @Test
    void aRuleThatIsSwitchedOffTakesItsAlertsBackAndComesBackWithThem() {
        Facts facts = Facts.known("rule-off");
        String rule = "/reports/v1/plans/rule-off/alert-rules/verdict-red";
        Facts.as("reporter").get(rule).then().body("version", equalTo(0)).body("reason", nullValue());

        put("planner", rule, tag(rule), RULE.formatted(false, "HIGH"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        JsonPath over = facts.await("?state=RESOLVED", 2);
        assertThat(over.getList("items.resolution")).containsOnly("RULE_OFF");
        put("planner", rule, tag(rule), RULE.formatted(true, "LOW")).then().statusCode(200);

        JsonPath back = facts.await("?state=OPEN&severity=LOW", 2);
        assertThat(back.getList("items.department.code")).containsOnly("fgw");
        Facts.as("auditor")
                .get(rule + "/history")
                .then()
                .body("items.version", equalTo(java.util.List.of(2, 1, 0)))
                .body("items[0].name.zh", equalTo("红灯"));
        given().get(rule).then().statusCode(401);
    }

    @Test
    void aPlanHasRulesOfItsOwnBesideThoseThatAreShipped() {
        Facts facts = Facts.known("rule-own");
        String rules = "/reports/v1/plans/rule-own/alert-rules";
        String own = rules + "/everything-red";
        RequestSpecification fresh =
                Facts.as("planner").header("If-None-Match", "*").contentType("application/json");

        fresh.body(RULE.formatted(true, "LOW")).put(own).then().statusCode(201).header("Location", endsWith(own));
        facts.await("", 4);
        facts.await("?rule=everything-red", 2);
        Facts.as("planner").get(rules).then().body("items.size()", equalTo(10));
        fresh.body(RULE.formatted(true, "LOW")).put(own).then().statusCode(412);
        put("planner", own, null, RULE.formatted(true, "LOW")).then().statusCode(428);
        put("leader", own, tag(own), RULE.formatted(true, "LOW")).then().statusCode(403);
        Facts.as("planner").get(rules + "/never").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"VERDICT_RED\"|\"kind\": \"REPORT_OVERDUE\"|/parameters/lights",
                "[\"RED\"]|[\"BLUE\"]|/parameters/lights",
                "\"lights\": [\"RED\"]|\"lights\": [\"RED\"], \"days\": 3|/parameters/days",
                "[\"planner\"]|[\"king\"]|/recipients/roles/0",
                "\"escalation\": []|\"escalation\": [{\"afterDays\": 5, \"roles\": []}, {\"afterDays\": 5, \"roles\": []}]|/escalation/1/afterDays",
                "\"reason\": \"Agreed\"|\"reason\": \" \"|/reason",
                "\"en\": \"Red\"|\"en\": \"\"|/name/en"
            })
    void whatIsWrongWithARuleIsSaidWhereItIs(String was, String is, String pointer) {
        Facts.known("rule-wrong");
        String rule = "/reports/v1/plans/rule-wrong/alert-rules/verdict-red";

        put("planner", rule, tag(rule), RULE.formatted(true, "HIGH").replace(was, is))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Response put(String role, String rule, @Nullable String tag, String body) {
        RequestSpecification request =
                Facts.as(role).contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put(rule);
    }

    private static String tag(String rule) {
        return Facts.as("planner").get(rule).header("ETag");
    }
}
