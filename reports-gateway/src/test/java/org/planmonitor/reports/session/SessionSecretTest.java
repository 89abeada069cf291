package org.planmonitor.reports.session;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

final class SessionSecretTest {

    private static final SessionTokens TOKENS = new SessionTokens("access", "refresh", "id", "某人", null);

    @Test
    void theCookieGivesEverythingAndNothingGivesTheCookie() {
        SessionSecret drawn = SessionSecret.draw();
        SessionSecret read = SessionSecret.of(drawn.cookie()).orElseThrow();

        assertThat(read.id()).isEqualTo(drawn.id());
        assertThat(read.isCsrfToken(drawn.csrfToken())).isTrue();
        assertThat(drawn.csrfToken()).isNotEqualTo(drawn.cookie());
        assertThat(SessionSecret.draw().id()).isNotEqualTo(drawn.id());
        assertThat(SessionSecret.draw().isCsrfToken(drawn.csrfToken())).isFalse();
        assertThat(drawn.isCsrfToken(null)).isFalse();
        assertThat(SessionSecret.of("x")).isEmpty();
        assertThat(SessionSecret.of("!".repeat(43))).isEmpty();
    }

    @Test
    void aBoxOpensWithItsOwnCookieOnly() {
        SessionSecret secret = SessionSecret.draw();
        byte[] box = Box.close(TOKENS, secret);

        assertThat(Box.open(box, secret)).isEqualTo(TOKENS);
        assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("access", "refresh");
        assertThatIllegalStateException().isThrownBy(() -> Box.open(box, SessionSecret.draw()));
        box[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> Box.open(box, secret));
    }

    @Test
    void tokensAreNotWrittenByAccident() {
        assertThat(TOKENS.toString()).doesNotContain("access", "refresh");
    }
}
