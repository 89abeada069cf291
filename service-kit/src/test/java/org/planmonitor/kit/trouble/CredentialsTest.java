package org.planmonitor.kit.trouble;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.planmonitor.kit.trouble.Problems.in;
import static org.planmonitor.kit.trouble.Problems.isProblem;

@TroubleTest
class CredentialsTest {

    static Stream<Arguments> invalidTokens() {
        return Stream.of("/orders/secret", "/orders", "/gated/door", "/nowhere")
                .flatMap(path -> Problems.inBothLanguages(
                        Arguments.of(path, "garbage", "garbage"),
                        Arguments.of(path, "expired", Tokens.expired("planner")),
                        Arguments.of(path, "for others", Tokens.of(Map.of("aud", "others"), "planner")),
                        Arguments.of(path, "unsigned", unsigned())));
    }

    @ParameterizedTest(name = "{3}: a token that is {1} at {0}")
    @MethodSource("invalidTokens")
    void a_token_that_is_not_valid_is_refused_wherever_it_is_shown(
            String path, String what, String token, String language) {
        var answer = in(language).auth().oauth2(token).get(path).then();

        isProblem(answer, language, KitProblem.UNAUTHENTICATED, path).header("WWW-Authenticate", startsWith("Bearer"));
        assertThat(answer.extract().headers().getValues("WWW-Authenticate")).hasSize(1);
    }

    @ParameterizedTest(name = "{1}: nobody at {0}")
    @MethodSource("guarded")
    void who_shows_no_token_is_asked_for_one(String path, String language) {
        var answer = in(language).get(path).then();

        isProblem(answer, language, KitProblem.UNAUTHENTICATED, path).header("WWW-Authenticate", startsWith("Bearer"));
    }

    static Stream<Arguments> guarded() {
        return Problems.inBothLanguages(Arguments.of("/orders/secret"), Arguments.of("/orders/unannotated"));
    }

    @Test
    void who_may_not_is_told_so() {
        for (String language : Problems.LANGUAGES) {
            for (String path : new String[] {"/orders/secret", "/orders/unannotated"}) {
                var answer = in(language)
                        .auth()
                        .oauth2(Tokens.of("leader"))
                        .get(path)
                        .then();
                isProblem(answer, language, KitProblem.FORBIDDEN, path);
            }
        }
    }

    private static String unsigned() {
        String token = Tokens.of("planner");
        return token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    }
}
