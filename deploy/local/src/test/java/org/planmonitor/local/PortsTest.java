package org.planmonitor.local;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class PortsTest {

    @Test
    void aPortInUseIsNamedWithWhatItIsFor() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, Ports.loopback())) {
            int taken = somebody.getLocalPort();
            Ports ports = new Ports(free(), free(), free(), free(), taken, free(), free());

            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Port " + taken + " (for PostgreSQL) is in use")
                    .withMessageContaining("--port-base")
                    .matches(failure -> failure.exitCode() == 1);
        }
    }

    @Test
    void freePortsAreNotTouched() throws IOException {
        Ports ports = new Ports(free(), free(), free(), free(), free(), free(), free());

        assertThatCode(() -> {
                    ports.requireFree();
                    ports.requireFree();
                })
                .doesNotThrowAnyException();
    }

    private static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, Ports.loopback())) {
            return probe.getLocalPort();
        }
    }
}
