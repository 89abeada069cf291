package org.planmonitor.kit.trouble;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.kit.problem.KitProblem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.trouble.Problems.hasErrors;
import static org.planmonitor.kit.trouble.Problems.in;
import static org.planmonitor.kit.trouble.Problems.isProblem;

@TroubleTest
class ParametersTest {

    static Stream<Arguments> malformed() {
        return Problems.inBothLanguages(
                Arguments.of("/orders?limit=ten", "parameter=limit PARAMETER_FORMAT"),
                Arguments.of("/orders?limit=99999999999", "parameter=limit PARAMETER_FORMAT"),
                Arguments.of("/orders?limit=501", "parameter=limit MAX"),
                Arguments.of("/orders?colour=BLUE", "parameter=colour PARAMETER_FORMAT"),
                Arguments.of("/orders?since=2023-13-01", "parameter=since PARAMETER_FORMAT"),
                Arguments.of("/orders?size=x", "parameter=size PARAMETER_FORMAT"),
                Arguments.of("/orders/x", "parameter=number PARAMETER_FORMAT"),
                Arguments.of("/orders?tag=a&tag=a\u0000b", "parameter=tag TEXT_NOT_STORABLE"),
                Arguments.of("/orders?cursor=\u0000&size=1", "parameter=cursor TEXT_NOT_STORABLE"),
                Arguments.of("/orders?limit=1&limit=2", "parameter=limit REPEATED_PARAMETER"),
                Arguments.of("/orders?cursor=1&cursor=2", "parameter=cursor REPEATED_PARAMETER"));
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("malformed")
    void a_parameter_that_does_not_fit_is_named(String url, String error, String language) {
        var answer = in(language).get(url).then();

        hasErrors(isProblem(answer, language, KitProblem.VALIDATION, url.replaceFirst("\\?.*", "")), error);
    }

    @Test
    void all_that_do_not_fit_are_named_at_once() {
        var answer = in("en").header("X-Depth", "deep")
                .get("/orders?limit=ten&colour=BLUE")
                .then();

        isProblem(answer, "en", KitProblem.VALIDATION, "/orders");
        hasErrors(
                answer,
                "parameter=limit PARAMETER_FORMAT",
                "parameter=colour PARAMETER_FORMAT",
                "header=X-Depth PARAMETER_FORMAT");
    }

    @Test
    void nothing_has_a_name_that_nothing_can_have() {
        var answer = in("en").urlEncodingEnabled(false).get("/orders/a%00b").then();

        answer.statusCode(404).header("Content-Type", equalTo("application/problem+json"));
    }

    @Test
    void the_values_of_a_choice_are_said() {
        in("en").get("/orders?colour=BLUE").then().body("errors[0].message", equalTo("must be one of RED, GREEN"));
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("unknown")
    void an_undeclared_query_parameter_is_refused(String url, String[] errors, String language) {
        var answer = in(language).get(url).then();

        isProblem(answer, language, KitProblem.UNKNOWN_PARAMETER, url.replaceFirst("\\?.*", ""));
        hasErrors(answer, errors);
    }

    static Stream<Arguments> unknown() {
        return Problems.inBothLanguages(
                Arguments.of("/orders?limits=1", new String[] {"parameter=limits UNKNOWN_PARAMETER"}),
                Arguments.of("/orders/1?limit=1", new String[] {"parameter=limit UNKNOWN_PARAMETER"}),
                Arguments.of("/orders?a=1&limit=1&b=&limit=2", new String[] {
                    "parameter=a UNKNOWN_PARAMETER",
                    "parameter=b UNKNOWN_PARAMETER",
                    "parameter=limit REPEATED_PARAMETER"
                }));
    }

    @Test
    void declared_parameters_pass_beans_and_lists_included() {
        given().get("/orders?limit=1&colour=RED&since=2023-01-01&cursor=c&size=1&tag=a&tag=b")
                .then()
                .statusCode(200)
                .body("tags", equalTo(2));
    }

    @Test
    void what_is_not_an_operation_takes_any_query() {
        given().get("/q/health/live?verbose=true").then().statusCode(200);
    }
}
