package org.planmonitor.reports.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans/taiyuan-14fyp/work",
                "/plans/taiyuan-14fyp/indicators/gdp-growth?asOf=2024-01-01T00:00:00Z&lang=zh",
                "/plans/%E5%A4%AA%E5%8E%9F"
            })
    void aPlaceOfThePageIsReturnedTo(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @Test
    void withoutOneItIsTheFirstScreen() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
        assertThat(ReturnPath.of("")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\/elsewhere.example",
                "/\t/elsewhere.example",
                "/plans//elsewhere",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                "plans",
                "/plans#/",
                " /"
            })
    void nothingElseIs(String elsewhere) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ReturnPath.of(elsewhere));
    }
}
