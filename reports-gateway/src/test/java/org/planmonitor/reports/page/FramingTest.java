package org.planmonitor.reports.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FramingTest {

    @Test
    void nobodyFramesACardUnlessConfigurationSaysSo() {
        assertThat(Framing.policy(List.of())).endsWith("frame-ancestors 'none'");
    }

    @Test
    void whoIsNamedMay() {
        assertThat(Framing.policy(List.of("https://cockpit.example.org", "http://127.0.0.1:8090")))
                .endsWith("frame-ancestors https://cockpit.example.org http://127.0.0.1:8090");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*", "https://a.example/path", "https://a.example; script-src *", "", "'self'"})
    void aSlipStopsTheStart(String slip) {
        assertThatThrownBy(() -> Framing.policy(List.of(slip))).isInstanceOf(IllegalArgumentException.class);
    }
}
