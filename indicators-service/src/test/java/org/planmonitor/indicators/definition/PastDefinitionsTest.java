package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;

/**
 * No sequence of administrative calls changes an answer that was given as of an instant: whatever is defined, changed and
 * withdrawn at random by several planners while others read, every answer is given again word for word.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PastDefinitionsTest {

    private static final int PLANNERS = 2;
    private static final int CHANGES = 30;
    private static final List<String> READS = List.of(
            "",
            "/indicators",
            "/indicators/shore-power-share",
            "/indicators/random-1",
            "/commitments",
            "/regions",
            "/departments",
            "/indicators/shore-power-share/versions",
            "/amendments",
            "/annual-plans",
            "/observations",
            "/assessment?period=2025",
            "/indicators/shore-power-share/assessment?period=2026");

    /**
     * An answer without the instant it names: while somebody publishes, the same state is named by the instant of the
     * publication before, because nobody can know yet that nothing lies between.
     */
    private record Given(int status, String body) {
        static Given of(Response response) {
            return new Given(response.statusCode(), response.body().asString().replaceAll("\"asOf\":\"[^\"]*\"", ""));
        }
    }

    private record Question(String read, String asOf) {}

    @Test
    void everyAnswerIsGivenAgain() {
        String plan = ownPlan("past-definitions");

        List<Map<Question, Given>> given =
                AtOnce.run(PLANNERS, planner -> () -> changeAndRead(plan, new Random(20 + planner), planner));

        Map<Question, Given> all = new LinkedHashMap<>();
        given.forEach(all::putAll);
        all.forEach((question, answer) -> assertThat(Given.of(ask(plan, question)))
                .as(question.toString())
                .isEqualTo(answer));
        assertThat(all.keySet().stream().map(Question::asOf).distinct()).hasSizeGreaterThan(CHANGES / 2);
        assertThat(all.entrySet().stream()
                        .filter(it -> it.getKey().read().equals("/indicators/shore-power-share"))
                        .map(Map.Entry::getValue)
                        .distinct())
                .as("what is read is changed on the way")
                .hasSizeGreaterThan(5);
    }

    private static Map<Question, Given> changeAndRead(String plan, Random random, int planner) {
        Map<Question, Given> given = new LinkedHashMap<>();
        List<String> instants = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            Response changed = change(plan, random, planner, i);
            assertThat(changed.statusCode()).as(changed.asString()).isIn(200, 201, 204, 409, 412, 422, 404);
            if (changed.header("As-Of") != null) {
                instants.add(changed.header("As-Of"));
            }
            // What is settled now, and some instant of before.
            String now = as("planner").get(plan + "/observations").jsonPath().getString("asOf");
            for (String asOf : List.of(now, instants.isEmpty() ? now : instants.get(random.nextInt(instants.size())))) {
                Question question = new Question(READS.get(random.nextInt(READS.size())), asOf);
                Given answer = Given.of(ask(plan, question));
                assertThat(answer.status()).as(question + answer.body()).isIn(200, 404);
                Given before = given.putIfAbsent(question, answer);
                assertThat(before == null ? answer : before)
                        .as(question.toString())
                        .isEqualTo(answer);
            }
        }
        return given;
    }

    private static Response ask(String plan, Question question) {
        return as("planner").queryParam("asOf", question.asOf()).get(plan + question.read());
    }

    private static Response change(String plan, Random random, int planner, int i) {
        return switch (random.nextInt(11)) {
            case 0 -> named(plan, "/indicators/shore-power-share", Admin.port("/indicators/2"), "name " + i);
            case 1 -> {
                ObjectNode baseline = Admin.port("/indicators/2/components/0/baseline");
                baseline.put("value", 30 + random.nextInt(10));
                String indicator = plan + "/indicators/shore-power-share";
                yield Admin.change(indicator + "/components/shore-power-share/baseline", indicator, baseline);
            }
            case 2 -> {
                ObjectNode another = Admin.port("/indicators/2");
                another.put("code", "random-" + planner).put("number", 50 + planner);
                ((ObjectNode) another.at("/components/0")).put("code", "random-" + planner);
                yield Admin.define(plan + "/indicators/random-" + planner, another);
            }
            case 3 -> Admin.withdraw(plan + "/indicators/random-" + planner);
            case 4 -> {
                ObjectNode department = Admin.port("/reportingUnits/0");
                department.put("code", "office-" + i);
                yield Admin.define(plan + "/departments/office-" + i, department);
            }
            case 5 -> {
                ObjectNode led = Admin.port("/indicators/2");
                led.put("responsible", "port-authority");
                yield named(plan, "/indicators/shore-power-share", led, "led " + i);
            }
            case 6 ->
                publish(
                        plan + "/indicators/shore-power-share/observations/shore-power-share/991000/"
                                + (2000 + random.nextInt(26)),
                        String.valueOf(random.nextInt(100)));
            case 7 -> Admin.postBare(plan + "/amendments", Admin.json("""
                        {'subject': {'type': 'INDICATOR', 'code': 'shore-power-share'}, 'component': 'shore-power-share',
                         'target': {'kind': 'LEVEL', 'year': 2030, 'value': %s, 'comparator': 'gte'},
                         'decision': {'body': '人大常委会', 'number': '%s号', 'date': '2026-03-01', 'reason': '调整'}}
                        """.formatted(40 + random.nextInt(40), i)));
            case 8 -> Admin.change(plan + "/annual-plans/2027", Admin.json("""
                        {'year': 2027, 'document': {'title': '2027年计划'}, 'values': [
                          {'subject': {'type': 'INDICATOR', 'code': 'shore-power-share'}, 'component': 'shore-power-share',
                           'value': %s}]}
                        """.formatted(random.nextInt(60))));
            case 9 -> Admin.define(plan + "/annual-plans/2027", Admin.json("""
                        {'year': 2027, 'document': {'title': '2027年计划'}, 'values': [
                          {'subject': {'type': 'INDICATOR', 'code': 'shore-power-share'}, 'component': 'shore-power-share',
                           'value': 41}]}
                        """));
            default -> {
                ObjectNode region = Admin.port("/regions/1");
                region.put("validFrom", (2000 + random.nextInt(20)) + "-01-01");
                yield named(plan, "/regions/991002", region, "district " + i);
            }
        };
    }

    private static Response named(String plan, String path, ObjectNode definition, String name) {
        ((ObjectNode) definition.get("name")).put("en", name);
        return Admin.change(plan + path, definition);
    }
}
