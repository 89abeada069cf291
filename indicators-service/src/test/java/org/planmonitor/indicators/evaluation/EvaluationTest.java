package org.planmonitor.indicators.evaluation;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** The final evaluation is run twice, and both runs stay what they were. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class EvaluationTest {

    private static final String TOPIC = "planmonitor.indicators.v1.restricted";

    @Inject
    EntityManager entities;

    private static Response evaluate(String plan, String kind, String basis, String period) {
        return post("planner", plan + "/evaluations", """
                {"kind": "%s", "basis": "%s", "period": "%s"}""".formatted(kind, basis, period));
    }

    private static void preliminary(String plan, String period, String value) {
        as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"value": %s, "status": "PRELIMINARY", "source": {"title": "bulletin"}}""".formatted(value))
                .put(cell(plan, "life-expectancy", period))
                .then()
                .statusCode(201);
    }

    @Test
    void theFinalEvaluationIsRunTwiceAndBothStay() {
        String plan = own("evaluated-twice");
        preliminary(plan, "2025", "81.0");
        Response first = evaluate(plan, "FINAL", "PRELIMINARY", "2025");
        first.then()
                .statusCode(201)
                .body("run", equalTo(1))
                .body("verdicts", hasSize(46 + 161))
                .body("verdicts.find { it.code == 'life-expectancy' }.verdict", equalTo("ACHIEVED"))
                .body("verdicts.find { it.code == 'life-expectancy' }.provisional", equalTo(true));
        String path = first.header("Location");
        String before = read(path).extract().asString();
        evaluate(plan, "FINAL", "VERIFIED", "2025")
                .then()
                .statusCode(201)
                .body("verdicts.find { it.code == 'life-expectancy' }.unverified", equalTo(true))
                .body("verdicts.find { it.code == 'life-expectancy' }.reason", equalTo("FINAL_YEAR_MISSING"));
        as("planner")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("""
                        {"value": 79.12, "status": "FINAL", "revisionClass": "VERIFICATION", "document": "年报",
                         "source": {"title": "yearbook"}}""")
                .put(cell(plan, "life-expectancy", "2025"))
                .then()
                .statusCode(200);

        Response second = evaluate(plan, "FINAL", "VERIFIED", "2025");

        second.then()
                .statusCode(201)
                .body("run", equalTo(3))
                .body("verdicts.find { it.code == 'life-expectancy' }.verdict", equalTo("BASICALLY_ACHIEVED"))
                .body("verdicts.find { it.code == 'life-expectancy' }.unverified", equalTo(false));
        assertThat(read(path).extract().asString()).isEqualTo(before);
        read(path + "/diff?with=" + second.path("id"))
                .body("items.find { it.code == 'life-expectancy' }.before.verdict", equalTo("ACHIEVED"))
                .body("items.find { it.code == 'life-expectancy' }.after.verdict", equalTo("BASICALLY_ACHIEVED"))
                .body("items.find { it.code == 'life-expectancy' }.causes.revision", contains(2))
                .body("items.find { it.code == 'life-expectancy' }.causes.value", contains(79.12f));
        read(path + "/indicators/life-expectancy")
                .body("verdict", equalTo("ACHIEVED"))
                .body("inputs.vintages[0].revision", equalTo(1))
                .body("methods", not(hasSize(0)));
        read(plan + "/evaluations?limit=2").body("items.run", contains(3, 2));
    }

    @Test
    void itIsToldAndAuditedAndCannotBeChanged() {
        String plan = own("evaluated-told");
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            String id = evaluate(plan, "MID_TERM", "PRELIMINARY", "2023").path("id");
            EventSchemas.assertValid(probe.await(
                    1, it -> it.type().equals("evaluation.recorded") && it.key().startsWith("evaluated-told/")));
            Object audited = entities.createNativeQuery("select count(*) from audit_entry"
                            + " where aggregate_type = 'evaluation' and aggregate_id = :id")
                    .setParameter("id", "evaluated-told/" + id)
                    .getSingleResult();
            assertThat(((Number) audited).intValue()).isEqualTo(1);
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("delete from evaluation_verdict")
                                .executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatCannotBeEvaluatedIsRefusedWithItsPlace() {
        String plan = own("evaluated-refused");
        evaluate(plan, "FINAL", "VERIFIED", "2024")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_THE_FINAL_YEAR"));
        evaluate(plan, "YEARLY", "VERIFIED", "2030")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PERIOD_NOT_OVER", "PERIOD_OUTSIDE_PLAN"));
        evaluate(plan, "MID_TERM", "VERIFIED", "20x3")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/period"));
        post("reporter", plan + "/evaluations", "{}").then().statusCode(403);
        as("planner")
                .contentType("application/json")
                .body("{\"kind\": \"FINAL\", \"basis\": \"VERIFIED\", \"period\": \"2025\"}")
                .post(plan + "/evaluations")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        read(plan + "/evaluations").body("items", hasSize(0));
    }

    @Test
    void whoMaySeeNoVerdictsFindsNoEvaluation() {
        String plan = own("evaluated-unseen");
        String id = evaluate(plan, "YEARLY", "PRELIMINARY", "2022").path("id");
        anyone().get(plan + "/evaluations/" + id).then().statusCode(404);
        anyone().get(plan + "/evaluations").then().statusCode(200).body("items", hasSize(0));
        as("supervisor").get(plan + "/evaluations/" + UUID.randomUUID()).then().statusCode(404);
        as("supervisor").get(plan + "/evaluations/x").then().statusCode(404);
    }
}
