package org.planmonitor.indicators.assessment;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;

/** Every kind of the specification over HTTP, its vectors to the last digit. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class EveryKindTest {

    /** Reads no figure through a float: what is compared is what was answered. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * A request, by what is not as usual in it, and what is answered: pointers with their figures as they are written; methods
     * are pointed at by their id.
     */
    record Case(String name, String request, List<String> answered) {

        static Case of(String name, String request, String... answered) {
            return new Case(name, request, Arrays.asList(answered));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String INCREMENT =
            "'kind': 'INCREMENT', 'delta': 50, 'baseline': {'year': 2020, 'value': 100},"
                    + " 'target': {'year': 2025, 'comparator': 'eq'}, 'observations': [{'period': '2023', 'value': 128}]";

    static final List<Case> CASES = List.of(
            Case.of(
                    "level up, expected",
                    "'kind': 'LEVEL', 'baseline': {'year': 2020, 'value': 100}, 'target': {'year': 2025, 'value': 150},"
                            + " 'observations': [{'period': '2023', 'value': 128}]",
                    "/verdict BASICALLY_ON_PACE",
                    "/light YELLOW",
                    "/progress 0.56",
                    "/elapsed 0.6",
                    "/paceRatio 0.933333",
                    "/expected 130",
                    "/gap -2",
                    "/neededPerYear 11",
                    "/projection 146.6667",
                    "/methods/linear/ratio 0.933333",
                    "/methods/eurostat-cagr/ratio 1.015334",
                    "/methods/eurostat-cagr/class ON_TRACK",
                    "/methods/un-2023/ratio 1.017959",
                    "/methods/un-2023/class ON_TRACK",
                    "/methods/escap-current-status/value 5.6"),
            Case.of(
                    "level up, binding",
                    "'kind': 'LEVEL', 'attribute': 'BINDING', 'baseline': {'year': 2020, 'value': 100},"
                            + " 'target': {'year': 2025, 'value': 150, 'comparator': 'eq'},"
                            + " 'observations': [{'period': '2023', 'value': 128}]",
                    "/verdict LAGGING",
                    "/light RED"),
            Case.of(
                    "level down",
                    "'kind': 'LEVEL', 'direction': 'LOWER_IS_BETTER', 'baseline': {'year': 2020, 'value': 42},"
                            + " 'target': {'year': 2025, 'value': 33, 'comparator': 'eq'}, 'observations': [{'period': '2023', 'value': 36}]",
                    "/verdict AHEAD",
                    "/progress 0.666667",
                    "/paceRatio 1.111111",
                    "/methods/escap-current-status/value 6.666667"),
            Case.of(
                    "average growth",
                    "'kind': 'AVERAGE_GROWTH', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'value': 7},"
                            + yearly("8.0", "6.5", "5.4"),
                    "/verdict BASICALLY_ON_PACE",
                    "/achievedAverage 6.628",
                    "/progress 0.569117",
                    "/paceRatio 0.948528",
                    "/neededAverage 7.5604"),
            Case.of(
                    "cumulative cut",
                    "'kind': 'CUMULATIVE_REDUCTION', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'value': 15},"
                            + yearly("3.6", "2.9", "3.1"),
                    "/verdict ON_PACE",
                    "/cumulative 9.2973",
                    "/progress 0.600444",
                    "/paceRatio 1.000739",
                    "/neededPerYear 3.1946"),
            Case.of(
                    "a statistics office's own example",
                    "'kind': 'CUMULATIVE_REDUCTION', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'value': 17},"
                            + yearly("-1.51", "2.20", "4.18"),
                    "/verdict LAGGING",
                    "/light RED",
                    "/cumulative 4.873",
                    "/progress 0.268112",
                    "/stillNeeded 12.7482",
                    "/neededPerYear 6.5913"),
            Case.of(
                    "income, urban",
                    "'kind': 'LEVEL_WITH_GROWTH', 'baseline': {'year': 2020, 'value': 38329},"
                            + " 'target': {'year': 2025, 'value': 56318, 'comparator': 'eq'}, 'observations': [{'period': '2023', 'value': 50000}]",
                    "/verdict AHEAD",
                    "/expected 48283.5651",
                    "/methods/linear/expected 49122.4"),
            Case.of(
                    "a running total",
                    "'kind': 'CUMULATIVE_TOTAL', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'value': 100},"
                            + " 'observations': [{'period': '2023', 'value': 63}]",
                    "/verdict AHEAD",
                    "/expected 60",
                    "/paceRatio 1.05",
                    "/neededPerYear 18.5"),
            Case.of(
                    "a range",
                    "'kind': 'RANGE', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'min': 10, 'max': 12,"
                            + " 'comparator': 'range'}, 'observations': [{'period': '2023', 'value': 13}]",
                    "/verdict ACHIEVED",
                    "/aboveRange true"),
            Case.of(
                    "all or nothing",
                    "'kind': 'STEP', 'baseline': {'year': 2020, 'value': 0}, 'target': {'year': 2025, 'value': 1},"
                            + " 'observations': [{'period': '2023', 'value': 0}]",
                    "/verdict NOT_ASSESSABLE",
                    "/reason STEP_TARGET",
                    "/light GREY"),
            Case.of("an increment", INCREMENT, "/verdict BASICALLY_ON_PACE", "/progress 0.56", "/expected 130"),
            Case.of(
                    "faster than another",
                    "'kind': 'RELATIVE', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'comparator': 'gte'},"
                            + " 'reference': [{'period': '2021', 'value': 9}, {'period': '2022', 'value': 5}],"
                            + " 'period': '2022', 'observations': [{'period': '2021', 'value': 8}, {'period': '2022', 'value': 7}]",
                    "/verdict HELD",
                    "/difference 0.5175"),
            Case.of(
                    "a ceiling",
                    "'kind': 'HOLD', 'direction': 'LOWER_IS_BETTER', 'target': {'year': 2025, 'value': 5.5,"
                            + " 'comparator': 'lt'}, 'baseline': {'year': 2020},"
                            + yearly("5.2", "5.9", "5.1"),
                    "/verdict HELD",
                    "/breachedPeriods/0 2022"),
            Case.of(
                    "without a task",
                    "'kind': 'ASSIGNED', 'baseline': {'year': 2020, 'value': 61.2}, 'target': {'year': 2025},"
                            + " 'observations': [{'period': '2023', 'value': 64}]",
                    "/verdict NOT_ASSESSABLE",
                    "/reason AWAITING_ASSIGNMENT"),
            Case.of(
                    "a task for the whole plan",
                    "'kind': 'ASSIGNED', 'taskKind': 'LEVEL', 'baseline': {'year': 2020, 'value': 61.2},"
                            + " 'target': {'year': 2025}, 'tasks': [{'value': 71.2, 'comparator': 'gte'}],"
                            + " 'observations': [{'period': '2023', 'value': 67.2}]",
                    "/verdict ON_PACE",
                    "/paceRatio 1"),
            Case.of(
                    "a direction",
                    "'kind': 'DIRECTIONAL', 'baseline': {'year': 2020}, 'target': {'year': 2025, 'value': 10000,"
                            + " 'comparator': 'toward'}, 'observations': [{'period': '2023', 'value': 5573}]",
                    "/verdict NOT_ASSESSABLE",
                    "/reason DIRECTIONAL",
                    "/distance 4427"));

    @ParameterizedTest
    @FieldSource("CASES")
    void aSeriesIsJudged(Case it) {
        JsonNode answer = judged(it.request(), "EXPECTED");

        assertThat(it.answered().stream().map(each -> each.substring(0, each.indexOf(' '))))
                .allSatisfy(pointer -> assertThat(answer.at(pointer).isMissingNode())
                        .as(pointer + " of " + answer)
                        .isFalse());
        assertThat(it.answered()).allSatisfy(each -> {
            int space = each.indexOf(' ');
            assertThat(answer.at(each.substring(0, space)).asText()).as(each).isEqualTo(each.substring(space + 1));
        });
    }

    @Test
    void noKindIsLeftOut() {
        Stream<Kind> tried = CASES.stream()
                .map(each -> Kind.valueOf(
                        body(each.request(), "EXPECTED").get("kind").asText()));

        assertThat(tried.toList()).containsAll(EnumSet.allOf(Kind.class));
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED, BASICALLY_ON_PACE, YELLOW", "BINDING, LAGGING, RED"})
    void whatBindsIsHeldToThePaceItself(String attribute, String verdict, String light) {
        JsonNode answer = judged(INCREMENT, attribute);

        assertThat(answer.get("verdict").asText()).isEqualTo(verdict);
        assertThat(answer.get("light").asText()).isEqualTo(light);
    }

    private static JsonNode judged(String request, String attribute) {
        String answer = anyone().contentType("application/json")
                .body(body(request, attribute).toString())
                .post("/indicators/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ObjectNode judged = tree(answer);
        ObjectNode byId = JSON.createObjectNode();
        judged.get("methods").forEach(method -> byId.set(method.get("id").asText(), method));
        judged.set("methods", byId);
        return judged;
    }

    /** The usual request with what the case says otherwise. */
    private static ObjectNode body(String request, String attribute) {
        ObjectNode body = tree("{\"direction\": \"HIGHER_IS_BETTER\", \"period\": \"2023\"}");
        body.put("attribute", attribute);
        body.setAll(tree("{" + request.replace('\'', '"') + "}"));
        return body;
    }

    private static String yearly(String... values) {
        StringBuilder all = new StringBuilder(" 'observations': [");
        for (int i = 0; i < values.length; i++) {
            all.append(i == 0 ? "" : ", ").append("{'period': '%d', 'value': %s}".formatted(2021 + i, values[i]));
        }
        return all.append(']').toString();
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
