package org.planmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What other commands ask about a running suite: the launcher's pid, whether it is ready, and where gateway and issuer
 * are. A file moved into place at once, so that no reader meets half of it.
 */
public record RunState(long pid, boolean ready, String gateway, String issuer) {

    private static final String FILE = "suite";

    static RunState of(Ports ports, boolean ready) {
        return new RunState(
                ProcessHandle.current().pid(), ready, Ports.url(ports.gateway()), Ports.url(ports.issuer()));
    }

    /** Where one of the services listens itself, without the gateway. */
    public String service(String name) {
        Ports ports = Ports.from(java.net.URI.create(gateway).getPort());
        return Ports.url(
                switch (name) {
                    case "indicators" -> ports.indicators();
                    case "projects" -> ports.projects();
                    default -> throw new IllegalArgumentException(name);
                });
    }

    void write(Home home) {
        Path next = home.run().resolve(FILE + ".next");
        try {
            Files.writeString(next, pid + " " + ready + " " + gateway + " " + issuer);
            Files.move(next, home.run().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Home home) {
        try {
            Files.deleteIfExists(home.run().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The suite that runs on this data, if one does. */
    public static Optional<RunState> of(Home home) {
        Path file = home.run().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).split(" ", -1);
            RunState state = new RunState(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]), parts[2], parts[3]);
            return Optional.of(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
