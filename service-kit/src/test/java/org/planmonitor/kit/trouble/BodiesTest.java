package org.planmonitor.kit.trouble;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.kit.problem.KitProblem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.planmonitor.kit.trouble.Problems.hasErrors;
import static org.planmonitor.kit.trouble.Problems.in;
import static org.planmonitor.kit.trouble.Problems.isProblem;

@TroubleTest
class BodiesTest {

    static Stream<Arguments> malformed() {
        return Problems.inBothLanguages(
                Arguments.of("", "pointer= BODY_REQUIRED"),
                Arguments.of("null", "pointer= BODY_REQUIRED"),
                Arguments.of("{\"name\":", "pointer=/name MALFORMED_JSON"),
                Arguments.of("{\"name\": \"a\", }", "pointer=/name MALFORMED_JSON"),
                Arguments.of("{\"name\": \"a\"", "pointer=/name MALFORMED_JSON"),
                Arguments.of("{\"name\": \"a\"} x", "pointer= MALFORMED_JSON"),
                Arguments.of("{\"name\": \"a\", \"name\": \"b\"}", "pointer=/name DUPLICATE_FIELD"));
    }

    static Stream<Arguments> invalid() {
        return Problems.inBothLanguages(
                Arguments.of("[]", "pointer= WRONG_TYPE"),
                Arguments.of("\"text\"", "pointer= WRONG_TYPE"),
                Arguments.of("{}", "pointer=/name MISSING_FIELD"),
                Arguments.of("{\"name\": \"a\", \"nmae\": 1}", "pointer=/nmae UNKNOWN_FIELD"),
                Arguments.of("{\"name\": \"a\", \"a/b~c\": 1}", "pointer=/a~1b~0c UNKNOWN_FIELD"),
                Arguments.of(
                        "{\"name\": \"a\", \"lines\": [{\"code\": \"1\"}, {\"x\": 1}]}",
                        "pointer=/lines/1/x UNKNOWN_FIELD"),
                Arguments.of("{\"name\": \"a\", \"count\": {}}", "pointer=/count WRONG_TYPE"),
                Arguments.of("{\"name\": \"a\", \"count\": 1.5}", "pointer=/count WRONG_TYPE"),
                Arguments.of("{\"name\": \"a\", \"count\": \"1\"}", "pointer=/count WRONG_TYPE"),
                Arguments.of("{\"name\": \"a\", \"count\": 99999999999}", "pointer=/count OUT_OF_RANGE"),
                Arguments.of("{\"name\": \"a\", \"colour\": \"BLUE\"}", "pointer=/colour WRONG_VALUE"),
                Arguments.of("{\"name\": \"a\", \"day\": \"2023-02-30\"}", "pointer=/day WRONG_VALUE"),
                Arguments.of("{\"name\": \"a\", \"amount\": " + "9".repeat(61) + "}", "pointer=/amount TOO_LONG"),
                Arguments.of("{\"name\": \"a\", \"amount\": 1." + "1".repeat(60) + "}", "pointer=/amount TOO_LONG"),
                Arguments.of(
                        "{\"name\": \"a\", \"lines\": [{\"code\": \"1\", \"period\": \"x\"}]}",
                        "pointer=/lines/0/period PERIOD_FORMAT"),
                Arguments.of("{\"name\": \"a\", \"lines\": [{\"code\": \"13\"}]}", "pointer=/lines/0 WRONG_VALUE"),
                Arguments.of("{\"name\": \"a\\u0000b\"}", "pointer=/name TEXT_NOT_STORABLE"),
                Arguments.of("{\"name\": \"\\ud83d\"}", "pointer=/name TEXT_NOT_STORABLE"),
                Arguments.of(
                        "{\"name\": \"a\", \"lines\": [{\"code\": \"\\udc00\"}]}",
                        "pointer=/lines/0/code TEXT_NOT_STORABLE"),
                Arguments.of("{\"name\": \" \"}", "pointer=/name NOT_BLANK"),
                Arguments.of(
                        "{\"name\": \"a\", \"lines\": [{\"code\": \"1\"}, {\"code\": \"\"}]}",
                        "pointer=/lines/1/code NOT_BLANK"),
                Arguments.of(
                        "{\"name\": \"a\", \"lines\": [" + "{\"code\": \"1\"},".repeat(3) + "{\"code\": \"1\"}]}",
                        "pointer=/lines SIZE"));
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("malformed")
    void what_is_not_json_is_malformed(String body, String error, String language) {
        check(body, KitProblem.MALFORMED_BODY, error, language);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("invalid")
    void what_does_not_fit_is_addressed(String body, String error, String language) {
        check(body, KitProblem.VALIDATION, error, language);
    }

    private static void check(String body, KitProblem type, String error, String language) {
        var answer = in(language)
                .contentType("application/json")
                .body(body)
                .post("/orders")
                .then();

        isProblem(answer, language, type, "/orders").body(not(containsString("planmonitor.kit.")));
        hasErrors(answer.body(not(containsString("secret"))), error);
    }
}
