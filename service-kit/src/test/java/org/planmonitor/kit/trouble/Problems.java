package org.planmonitor.kit.trouble;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.provider.Arguments;

import org.planmonitor.kit.problem.ProblemType;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Says what a problem document must look like, once. */
final class Problems {

    static final List<String> LANGUAGES = List.of("en", "zh");

    private Problems() {}

    /** Each case once in each language. */
    static Stream<Arguments> inBothLanguages(Arguments... cases) {
        return Stream.of(cases)
                .flatMap(given -> LANGUAGES.stream().map(language -> {
                    Object[] values = Arrays.copyOf(given.get(), given.get().length + 1);
                    values[values.length - 1] = language;
                    return Arguments.of(values);
                }));
    }

    static RequestSpecification in(String language) {
        return given().header("Accept-Language", language.equals("zh") ? "zh-CN,zh;q=0.9,en;q=0.5" : "en");
    }

    /** Checks everything that every document has, in the language that was asked for. */
    static ValidatableResponse isProblem(ValidatableResponse response, String language, ProblemType type, String path) {
        return response.statusCode(type.status())
                .header("Content-Type", equalTo("application/problem+json"))
                .header("Content-Language", equalTo(language))
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo(type.uri().toString()))
                .body("code", equalTo(type.code()))
                .body("status", equalTo(type.status()))
                .body("instance", equalTo(path))
                .body(
                        "title",
                        equalTo(
                                language.equals("zh")
                                        ? type.title().zh()
                                        : type.title().en()));
    }

    /** Checks that the only errors are these, each {@code place=value CODE}, and that each says something. */
    static void hasErrors(ValidatableResponse response, String... expected) {
        List<Map<String, String>> errors = response.extract().path("errors");
        assertThat(errors.stream().map(Problems::summary)).containsExactlyInAnyOrder(expected);
        assertThat(errors).allSatisfy(error -> assertThat(error.get("message")).isNotBlank());
    }

    private static String summary(Map<String, String> error) {
        List<String> places = error.keySet().stream()
                .filter(key -> !key.equals("code") && !key.equals("message"))
                .toList();
        assertThat(places).hasSize(1);
        return places.getFirst() + "=" + error.get(places.getFirst()) + " " + error.get("code");
    }
}
