package org.planmonitor.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class OptionsTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void withoutOptionsTheSuiteHasItsStandardPortsAndData() {
        Options options = parse(Map.of());

        assertThat(options.ports()).isEqualTo(Ports.STANDARD);
        assertThat(options.data()).isEqualTo(Path.of("/somewhere/deploy/local/data"));
        assertThat(options.detach()).isFalse();
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void anOptionWinsOverItsVariable() {
        Options options =
                parse(Map.of("PLANMONITOR_PORT_BASE", "9000", "PLANMONITOR_DATA", "/a"), "--port-base", "9100");

        assertThat(options.ports()).isEqualTo(Ports.from(9100));
        assertThat(options.data()).isEqualTo(Path.of("/a"));
    }

    @Test
    void anUnknownOptionIsRefusedWithTheUsage() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> parse(Map.of(), "--frehs"))
                .withMessageContaining("Unknown option --frehs")
                .withMessageContaining("usage:")
                .matches(failure -> failure.exitCode() == 2);
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> parse(Map.of(), "--data"))
                .withMessageContaining("--data needs a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65530", "many", ""})
    void aPortBaseThatCannotBeIsRefused(String base) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> parse(Map.of(), "--port-base", base))
                .matches(failure -> failure.exitCode() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "two", "-1"})
    void asManyReplicasAsThereCannotBeAreRefused(String number) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> parse(Map.of(), "--replicas", number))
                .withMessageContaining("1 to 4 replicas");
    }

    @Test
    void furtherReplicasFollowTheSuitesPorts() {
        Options options = parse(Map.of(), "--port-base", "9000", "--replicas", "3");

        assertThat(options.replicas()).isEqualTo(3);
        assertThat(options.serve()).isFalse();
        assertThat(parse(Map.of(), "--serve").serve()).isTrue();
        assertThat(options.ports().replica(1)).isEqualTo(options.ports());
        assertThat(options.ports().replica(2).gateway()).isEqualTo(9007);
        assertThat(options.ports().replica(3).projects()).isEqualTo(9012);
        assertThat(Ports.STANDARD.replica(2).gateway()).isEqualTo(8084);
        assertThat(Ports.STANDARD.replica(3).postgres()).isEqualTo(15432);
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(ROOT, List.of(arguments), environment);
    }
}
