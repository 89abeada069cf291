package org.planmonitor.indicators.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/**
 * No sequence of publications, revisions, withdrawals, amendments and decisions on breaks changes a verdict that was given
 * as of an instant: every answer on the way is asked for again at the end, word for word.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PastVerdictsTest {

    private static final int SEQUENCES = 4;
    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([^\"]*)\"");
    private static final String KNOWN = "INDICATOR.physicians-per-1000-people.physicians-per-1000-people.2020";
    private static final List<String> INDICATORS =
            List.of("gdp-growth", "life-expectancy", "physicians-per-1000-people", "industry-value-added-share-of-gdp");
    private static final List<String> READS = List.of(
            "/assessment?period=2024",
            "/assessment",
            "/indicators/gdp-growth/assessment?period=2023",
            "/indicators/physicians-per-1000-people/assessment?period=2024",
            "/commitments/industry-value-added-share-30/assessment?period=2024",
            "/breaks?limit=500");

    private enum Act {
        PUBLISH,
        WITHDRAW,
        AMEND,
        SUSPECT,
        DECIDE
    }

    /** One call; whether it is taken or refused does not matter. */
    private record Step(Act act, String indicator, int year, int value) {
        Response on(String plan) {
            String cell = cell(plan, indicator, Integer.toString(year));
            String figure = Integer.toString(value);
            return switch (act) {
                case PUBLISH -> published(cell, figure);
                case WITHDRAW -> withdraw(cell, "*");
                case AMEND -> post("planner", plan + "/amendments", amendment());
                case SUSPECT -> post("reviewer", plan + "/breaks", suspicion());
                case DECIDE -> decide(plan);
            };
        }

        private static Response published(String cell, String figure) {
            Response first = publish(cell, figure);
            return first.statusCode() == 412 ? replace(cell, "*", figure) : first;
        }

        private String amendment() {
            return """
                    {"subject": {"type": "INDICATOR", "code": "%1$s"}, "component": "%1$s",
                     "target": {"kind": "%2$s", "year": 2025, "value": %3$d, "comparator": "gte"},
                     "decision": {"body": "太原市人大常委会", "number": "〔2023〕%3$d号", "date": "2023-06-30",
                                  "reason": "中期评估后调整"}}""".formatted(indicator, indicator.equals("gdp-growth") ? "AVERAGE_GROWTH" : "LEVEL", value);
        }

        private String suspicion() {
            return """
                    {"subject": {"type": "INDICATOR", "code": "%s"}, "at": "%d", "status": "SUSPECTED", "kind": "METHOD",
                     "reason": {"zh": "方法", "en": "method"}, "document": {"title": "bulletin"}}""".formatted(indicator, year);
        }

        private Response decide(String plan) {
            return as("reviewer")
                    .contentType("application/json")
                    .header("Idempotency-Key", "k" + System.nanoTime())
                    .header("If-Match", "*")
                    .body("""
                            {"status": "%s", "reason": {"zh": "查明", "en": "found out"}, "document": {"title": "note"}}""".formatted(value % 2 == 0 ? "NO_BREAK" : "DECLARED"))
                    .post(plan + "/breaks/" + KNOWN + "/decisions");
        }
    }

    private static Gen<Step> steps() {
        return arbitrary()
                .enumValues(Act.class)
                .zip(
                        arbitrary().pick(INDICATORS),
                        integers().between(2020, 2024),
                        integers().between(1, 40),
                        Step::new);
    }

    @Test
    void everyVerdictIsGivenAgain() {
        AtomicInteger plans = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        qt().withFixedSeed(14)
                .withExamples(SEQUENCES)
                .withShrinkCycles(0)
                .forAll(lists().of(steps()).ofSizeBetween(6, 12))
                .checkAssert(steps -> taken.addAndGet(check(own("past-verdicts-" + plans.incrementAndGet()), steps)));
        assertThat(taken.get()).as("acts that were taken").isGreaterThan(SEQUENCES * 2);
    }

    private static int check(String plan, List<Step> steps) {
        Map<String, String> given = new LinkedHashMap<>();
        int taken = 0;
        for (Step step : steps) {
            READS.forEach(it -> ask(plan + it, given));
            Response answer = step.on(plan);
            assertThat(answer.statusCode()).as(step.toString()).isLessThan(500);
            taken += answer.statusCode() < 300 ? 1 : 0;
        }
        given.forEach(
                (question, answer) -> assertThat(body(read(question).extract().asString()))
                        .as(question)
                        .isEqualTo(answer));
        return taken;
    }

    /** Asks without an instant; the answer names the one it is to be asked for again with. */
    private static void ask(String path, Map<String, String> given) {
        String answer = read(path).extract().asString();
        Matcher asOf = AS_OF.matcher(answer);
        assertThat(asOf.find()).as(path).isTrue();
        given.put(path + (path.contains("?") ? "&" : "?") + "asOf=" + asOf.group(1), body(answer));
    }

    private static String body(String answer) {
        return AS_OF.matcher(answer).replaceAll("");
    }
}
