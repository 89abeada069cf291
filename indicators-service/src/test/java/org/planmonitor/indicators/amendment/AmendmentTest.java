package org.planmonitor.indicators.amendment;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Admin.json;
import static org.planmonitor.indicators.testing.Admin.ownCity;
import static org.planmonitor.indicators.testing.Admin.postBare;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;

/** A target changes by decision of the standing committee, from then on, and takes its verdicts along. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class AmendmentTest {

    private static final String GROWTH = "/indicators/gdp-growth";
    private static final String TOPIC = "planmonitor.indicators.v1";

    private static ObjectNode amendment() {
        return json("""
                {'subject': {'type': 'INDICATOR', 'code': 'gdp-growth'}, 'component': 'gdp-growth',
                 'target': {'kind': 'AVERAGE_GROWTH', 'year': 2025, 'value': 6.0, 'comparator': 'gte'},
                 'decision': {'body': '市人大常委会', 'number': '并人发〔2023〕7号', 'date': '2023-06-30', 'reason': '中期调整'}}
                """);
    }

    @Test
    void anAmendedTargetIsInForceFromNowOn() {
        String plan = ownCity("amended");
        String before = anyone().get(plan).header("As-Of");
        as("planner").get(plan + GROWTH + "/assessment?period=2022").then().body("verdict", equalTo("LAGGING"));

        Response amended = postBare(plan + "/amendments", amendment());

        amended.then()
                .statusCode(201)
                .body("id", equalTo("amendment-1"))
                .body("before.value", equalTo(8.5f))
                .body("target.value", equalTo(6.0f))
                .body("decision.number", equalTo("并人发〔2023〕7号"));
        anyone().get(plan + GROWTH)
                .then()
                .body("components[0].target.value", equalTo(6.0f))
                .body("components[0].target.amendment.id", equalTo("amendment-1"))
                .body("components[0].target.amendment.number", equalTo("并人发〔2023〕7号"));
        then(plan + GROWTH, before)
                .then()
                .body("components[0].target.value", equalTo(8.5f))
                .body("components[0].target.amendment", nullValue());
        as("planner").get(plan + GROWTH + "/assessment?period=2022").then().body("verdict", equalTo("ON_PACE"));
        as("planner")
                .get(plan + GROWTH + "/assessment?period=2022&asOf=" + before)
                .then()
                .body("verdict", equalTo("LAGGING"));
        anyone().get(plan + "/amendments").then().body("items.id", equalTo(List.of("amendment-1")));
        then(plan + "/amendments", before).then().body("items", hasSize(0));
        anyone().get(plan + "/amendments/amendment-1").then().statusCode(200);
        anyone().get(plan + GROWTH + "/versions")
                .then()
                .body("items.change", equalTo(List.of("IMPORTED", "AMENDED")))
                .body("items[1].reason", equalTo("中期调整"))
                .body("items[1].document.number", equalTo("并人发〔2023〕7号"));
    }

    @Test
    void verdictsThatChangeByItAreToldWithTheirCause() {
        String plan = ownCity("amended-told");
        try (EventProbe open = EventProbe.fromNow(TOPIC);
                EventProbe restricted = EventProbe.fromNow(TOPIC + ".restricted")) {
            postBare(plan + "/amendments", amendment()).then().statusCode(201);

            List<EventProbe.Event> told = open.await(
                    1, it -> it.type().equals("target.amended") && it.key().startsWith("amended-told/"));
            EventSchemas.assertValid(told);
            EventSchemas.assertValid(open.await(
                    1,
                    it -> it.type().equals("indicator.defined")
                            && it.key().equals("amended-told/INDICATOR/gdp-growth")));
            List<EventProbe.Event> verdicts = restricted.await(
                    2,
                    it -> it.type().equals("assessment.changed")
                            && it.key().equals("amended-told/INDICATOR/gdp-growth")
                            && it.json().contains("AMENDMENT"));
            EventSchemas.assertValid(verdicts);
            assertThat(verdicts.getFirst().json()).contains("AMENDMENT/amendment-1");
        }
    }

    @Test
    void withoutItsDecisionNothingIsInForce() {
        String plan = ownCity("amended-wrong");
        for (String part : List.of("number", "date", "reason")) {
            ObjectNode without = amendment();
            ((ObjectNode) without.get("decision")).remove(part);
            postBare(plan + "/amendments", without)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/decision"));
        }
        for (String before : List.of("2020-12-31", "2021-05-07")) {
            ObjectNode early = amendment();
            ((ObjectNode) early.get("decision")).put("date", before);
            refused(plan, early, "/decision/date", "AMENDMENT_BEFORE_PLAN");
        }
        ObjectNode later = amendment();
        ((ObjectNode) later.get("decision")).put("date", "2999-01-01");
        refused(plan, later, "/decision/date", "DATE_IN_FUTURE");
        ObjectNode same = amendment();
        ((ObjectNode) same.get("target")).put("value", 8.5);
        refused(plan, same, "/target", "TARGET_UNCHANGED");
        ObjectNode outside = amendment();
        ((ObjectNode) outside.get("target")).put("year", 2031);
        refused(plan, outside, "/target/year", "YEAR_OUTSIDE_PLAN");
        ObjectNode other = amendment();
        ((ObjectNode) other.get("subject")).put("code", "no-such");
        refused(plan, other, "/subject/code", "SUBJECT_UNKNOWN");

        anyone().get(plan + "/amendments").then().body("items", hasSize(0));
        anyone().get(plan + GROWTH + "/versions").then().body("items", hasSize(1));
    }

    private static void refused(String plan, ObjectNode amendment, String pointer, String code) {
        postBare(plan + "/amendments", amendment)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aTargetCannotBeChangedAnyOtherWay() {
        String plan = ownCity("amended-only");
        ObjectNode growth = (ObjectNode) org.planmonitor.indicators.testing.Packs.taiyuan()
                .at("/indicators/0")
                .deepCopy();
        ((ObjectNode) growth.at("/components/0/target")).put("value", 6.0);

        Admin.change(plan + GROWTH, growth)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/definition/components/0/target"))
                .body("errors[0].code", equalTo("TARGET_BY_DECISION"));
    }

    @Test
    void onlyWhoMayAmendDoesAndARepetitionHasNoEffect() {
        String plan = ownCity("amended-once");
        as("reviewer")
                .contentType("application/json")
                .header("Idempotency-Key", "x")
                .body(amendment().toString())
                .post(plan + "/amendments")
                .then()
                .statusCode(403);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Admin.planner()
                    .header("Idempotency-Key", key)
                    .body(amendment().toString())
                    .post(plan + "/amendments")
                    .then()
                    .statusCode(201);
        }
        anyone().get(plan + "/amendments").then().body("items", hasSize(1));
    }
}
