package org.planmonitor.kit.trouble;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.kit.problem.KitProblem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.planmonitor.kit.trouble.Problems.in;
import static org.planmonitor.kit.trouble.Problems.isProblem;

@TroubleTest
class ThrownFailuresTest {

    static Stream<Arguments> thrown() {
        return Problems.inBothLanguages(
                Arguments.of("/trouble/thrown/problem", KitProblem.UNPROCESSABLE),
                Arguments.of("/trouble/thrown/wrapped", KitProblem.UNPROCESSABLE),
                Arguments.of("/trouble/thrown/unexpected", KitProblem.INTERNAL),
                Arguments.of("/trouble/thrown/checked", KitProblem.INTERNAL),
                Arguments.of("/trouble/thrown/error", KitProblem.INTERNAL),
                Arguments.of("/trouble/thrown/internal-violation", KitProblem.INTERNAL),
                Arguments.of("/trouble/thrown/not-allowed", KitProblem.METHOD_NOT_ALLOWED),
                Arguments.of("/trouble/unwritable", KitProblem.INTERNAL),
                Arguments.of("/trouble/returned/404", KitProblem.NOT_FOUND),
                Arguments.of("/trouble/returned/412", KitProblem.PRECONDITION_FAILED),
                Arguments.of("/trouble/returned/503", KitProblem.UNAVAILABLE),
                Arguments.of("/trouble/sql/23505", KitProblem.CONFLICT),
                Arguments.of("/trouble/sql/40001", KitProblem.CONFLICT),
                Arguments.of("/trouble/sql/55P03", KitProblem.CONFLICT),
                Arguments.of("/trouble/sql/57014", KitProblem.UNAVAILABLE),
                Arguments.of("/trouble/sql/53100", KitProblem.UNAVAILABLE),
                Arguments.of("/trouble/sql/28P01", KitProblem.UNAVAILABLE),
                Arguments.of("/trouble/sql/25006", KitProblem.UNAVAILABLE),
                Arguments.of("/trouble/sql/22012", KitProblem.INTERNAL),
                Arguments.of("/trouble/duplicate", KitProblem.CONFLICT),
                Arguments.of("/trouble/stale", KitProblem.PRECONDITION_FAILED),
                Arguments.of("/nowhere", KitProblem.NOT_FOUND),
                Arguments.of("/trouble/nowhere", KitProblem.NOT_FOUND),
                Arguments.of("/routes/unexpected", KitProblem.INTERNAL),
                Arguments.of("/routes/status", KitProblem.CONFLICT),
                Arguments.of("/routes/problem", KitProblem.UNPROCESSABLE),
                Arguments.of("/routes/ended", KitProblem.UNPROCESSABLE));
    }

    @ParameterizedTest(name = "{2}: {0} is {1}")
    @MethodSource("thrown")
    void every_failure_is_a_document_that_says_nothing_of_its_inside(String path, KitProblem type, String language) {
        isProblem(in(language).get(path).then(), language, type, path)
                .body(not(containsString("secret")))
                .body("errors", empty());
    }

    @ParameterizedTest(name = "{0} keeps {1}: {2}")
    @CsvSource({
        "/trouble/thrown/problem, Retry-After, 7",
        "/trouble/sql/40001, Retry-After, 1",
        "/trouble/thrown/not-allowed, Allow, PUT",
        "/trouble/returned/404, X-Kept, yes",
        "/routes/problem, Retry-After, 7"
    })
    void headers_that_say_more_are_kept(String path, String header, String value) {
        in("en").get(path).then().header(header, equalTo(value));
    }

    @Test
    void a_status_outside_the_catalogue_is_said_plainly() {
        in("en").get("/trouble/thrown/gone")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("HTTP_410"))
                .body("title", equalTo("Gone"));
    }

    @Test
    void a_redirection_is_not_a_failure() {
        in("en").redirects().follow(false).get("/trouble/moved").then().statusCode(303);
    }

    @Test
    void a_method_or_format_that_is_not_offered_is_a_document() {
        isProblem(in("zh").delete("/orders").then(), "zh", KitProblem.METHOD_NOT_ALLOWED, "/orders");
        isProblem(in("en").accept("text/csv").get("/orders").then(), "en", KitProblem.NOT_ACCEPTABLE, "/orders");
        isProblem(
                in("zh").contentType("text/csv").body("a,b").post("/orders").then(),
                "zh",
                KitProblem.UNSUPPORTED_MEDIA_TYPE,
                "/orders");
    }

    @ParameterizedTest(name = "Accept-Language {0} is answered in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW | zh",
                "zh | zh",
                "fr, zh;q=0.3 | zh",
                "en, zh | en",
                "fr | en",
                "* | en",
                ";;q | en",
                "zh;q=0 | en"
            })
    void the_language_is_the_callers(String accepted, String language) {
        isProblem(
                given().header("Accept-Language", accepted).get("/nowhere").then(),
                language,
                KitProblem.NOT_FOUND,
                "/nowhere");
    }
}
