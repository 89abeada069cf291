package org.planmonitor.reports.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void signsAsTheExampleOfStandardWebhooks() {
        Secret secret = new Secret(Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl"));
        byte[] body = "{\"event_type\":\"ping\",\"data\":{\"success\":true}}".getBytes(StandardCharsets.UTF_8);

        assertThat(secret.sign("msg_loFOjxBNrRLzqYUf", 1_731_705_121, body))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void noTwoAreTheSameAndNoneSaysItselfByTheWay() {
        Secret secret = Secret.made();

        assertThat(secret.shown())
                .startsWith("whsec_")
                .hasSize(6 + 44)
                .isNotEqualTo(Secret.made().shown());
        assertThat(secret).hasToString("whsec_…");
    }

    @Test
    void whatWasSealedOpensAfterAnotherKeySeals() {
        Secret secret = Secret.made();
        Safe before = new Safe(Map.of("k1", KEY), Optional.of("k1"));
        Safe.Sealed sealed = before.seal(secret, "mine");

        Safe after = new Safe(Map.of("k1", KEY, "k2", OTHER), Optional.of("k2"));

        assertThat(after.open(sealed, "mine").shown()).isEqualTo(secret.shown());
        assertThat(after.seal(secret, "mine").with()).isEqualTo("k2");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatWasSealedForOneSubscriptionDoesNotOpenForAnother() {
        Safe safe = new Safe(Map.of("k1", KEY), Optional.of("k1"));
        Safe.Sealed sealed = safe.seal(Secret.made(), "mine");

        assertThatThrownBy(() -> safe.open(sealed, "yours")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Safe(Map.of("k2", OTHER), Optional.of("k2")).open(sealed, "mine"))
                .hasMessageContaining("k1");
    }

    @Test
    void aKeyThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Safe(Map.of("k1", "c2hvcnQ="), Optional.of("k1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Safe(Map.of(), Optional.of("k1")))
                .hasMessageContaining("planmonitor.webhooks.keys.k1");
    }
}
