package org.planmonitor.indicators.seriesbreak;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** A break is decided by a named person and changes verdicts only from then on. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BreakDecisionsTest {

    private static final String PHYSICIANS = "INDICATOR.physicians-per-1000-people.physicians-per-1000-people.2020";
    private static final String VERDICT = "/indicators/physicians-per-1000-people/assessment?period=2024";
    private static final String NO_BREAK = """
            {"status": "NO_BREAK", "reason": {"zh": "已回溯", "en": "recast"}, "document": {"title": "note"}}""";
    private static final String DECLARED = """
            {"status": "DECLARED", "reason": {"zh": "普查", "en": "census"},
             "revisedBaseline": {"year": 2020, "value": 4.1}, "document": {"title": "bulletin"}}""";

    private static Response decide(String plan, String tag, String body) {
        return as("reviewer")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .body(body)
                .post(plan + "/breaks/" + PHYSICIANS + "/decisions");
    }

    private static String tag(String plan) {
        return read(plan + "/breaks/" + PHYSICIANS).extract().header("ETag");
    }

    @Test
    void aDecisionCountsFromThenOnAndIsSigned() {
        String plan = own("breaks-decided");
        String before = read(plan + VERDICT)
                .body("reason", equalTo("SERIES_BREAK_SUSPECTED"))
                .extract()
                .path("asOf");

        decide(plan, tag(plan), NO_BREAK)
                .then()
                .statusCode(201)
                .body("status", equalTo("NO_BREAK"))
                .body("decidedBy", equalTo("test-reviewer"))
                .body("history.status", contains("SUSPECTED", "NO_BREAK"));

        read(plan + VERDICT).body("verdict", equalTo("REVERSED"));
        read(plan + VERDICT + "&asOf=" + before).body("reason", equalTo("SERIES_BREAK_SUSPECTED"));
        read(plan + "/breaks/" + PHYSICIANS + "?asOf=" + before).body("history", hasSize(1));

        decide(plan, tag(plan), DECLARED).then().statusCode(201).body("history", hasSize(3));
        read(plan + VERDICT)
                .body("inputs.baseline.basis", equalTo("REVISED"))
                .body("targetSetOnOldSeries", equalTo(true))
                .body("verdict", equalTo("LAGGING"));
    }

    @Test
    void aSuspicionHoldsTheVerdictBack() {
        String plan = own("breaks-suspected");
        String life = "/indicators/life-expectancy/assessment?period=2024";
        read(plan + life).body("reason", equalTo(null));
        String suspicion = """
                {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2023",
                 "status": "SUSPECTED", "kind": "METHOD", "reason": {"zh": "生命表方法调整", "en": "another life table"},
                 "document": {"title": "公报", "published": "2024-06-05"}}""";

        post("planner", plan + "/breaks", suspicion).then().statusCode(201).body("status", equalTo("SUSPECTED"));

        read(plan + life).body("reason", equalTo("SERIES_BREAK_SUSPECTED")).body("light", equalTo("GREY"));
        post("planner", plan + "/breaks", suspicion).then().statusCode(409).body("code", equalTo("CONFLICT"));
        read(plan + "/breaks?limit=500").body("items", hasSize(11));
    }

    @Test
    void aChangeOfUnitIsReadByItsFactor() {
        String plan = own("breaks-unit");
        String life = "/indicators/life-expectancy/assessment?period=2024";
        String unit = """
                {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2024", "status": "SUSPECTED",
                 "kind": "UNIT", "reason": {"zh": "改以月计", "en": "counted in months"},
                 "document": {"title": "公报"}}""";
        float years = read(plan + life).extract().path("inputs.vintages[0].value");
        post("reviewer", plan + "/breaks", unit).then().statusCode(201);
        read(plan + life).body("reason", equalTo("UNIT_CHANGED"));

        as("reviewer")
                .contentType("application/json")
                .header("Idempotency-Key", "unit")
                .header("If-Match", "*")
                .body("""
                        {"status": "DECLARED", "factor": 0.5, "reason": {"zh": "一半", "en": "half"},
                         "document": {"title": "公报"}}""")
                .post(plan + "/breaks/INDICATOR.life-expectancy.life-expectancy.2024/decisions")
                .then()
                .statusCode(201);

        read(plan + life).body("inputs.vintages[0].value", equalTo(years / 2)).body("reason", equalTo(null));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() {
        String plan = own("breaks-race");
        String tag = tag(plan);

        List<Integer> statuses = AtOnce.run(
                2, i -> () -> decide(plan, tag, i == 0 ? NO_BREAK : DECLARED).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        read(plan + "/breaks/" + PHYSICIANS).body("history", hasSize(2));
    }

    @Test
    void aDecisionHasAReasonAndADocumentWithWordsInThem() {
        String plan = own("breaks-words");
        for (String empty : new String[] {"{}", "{\"zh\": \"\", \"en\": \" \"}", "{\"zh\": \"查明\", \"en\": null}"}) {
            decide(plan, tag(plan), NO_BREAK.replace("{\"zh\": \"已回溯\", \"en\": \"recast\"}", empty))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer.every { it.startsWith('/reason') }", equalTo(true));
        }
        for (String empty : new String[] {"{}", "{\"title\": \" \"}", "{\"title\": null}"}) {
            decide(plan, tag(plan), NO_BREAK.replace("{\"title\": \"note\"}", empty))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/document/title"));
        }
        decide(plan, tag(plan), NO_BREAK.replace("\"note\"}", "\"note\"}, \"note\": \"" + "x".repeat(2_001) + "\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
        post("planner", plan + "/breaks", """
                {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2023", "status": "DECLARED",
                 "kind": "METHOD", "reason": {"zh": "方法", "en": "method"}, "document": {"title": "公报"},
                 "revisedBaseline": {"value": 80.0}}""")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/revisedBaseline/year"));
        post("reporter", plan + "/breaks", """
                {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2023", "status": "DECLARED",
                 "kind": "METHOD", "reason": {"zh": "方法", "en": "method"}, "document": {"title": "公报"}}""").then().statusCode(403);
        read(plan + "/breaks/" + PHYSICIANS).body("history", hasSize(1));
    }

    @Test
    void whatCannotBeSaidIsRefusedWithItsPlace() {
        String plan = own("breaks-refused");
        String path = plan + "/breaks/" + PHYSICIANS + "/decisions";
        post("reviewer", path, NO_BREAK).then().statusCode(428);
        post("reporter", path, NO_BREAK).then().statusCode(403);
        decide(plan, "\"stale\"", NO_BREAK).then().statusCode(412);
        decide(plan, tag(plan), "{\"status\": \"SUSPECTED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/status", "/reason", "/document"));
        decide(plan, tag(plan), NO_BREAK.replace("\"document\"", "\"factor\": 2, \"document\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/factor"));
        decide(plan, tag(plan), DECLARED.replace("2020", "2025"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("TARGET_BEFORE_BASELINE"));
        post("reviewer", plan + "/breaks/INDICATOR.a.a.2020/decisions", NO_BREAK)
                .then()
                .statusCode(428);
        read(plan + "/breaks/" + PHYSICIANS).body("history", hasSize(1));
    }
}
