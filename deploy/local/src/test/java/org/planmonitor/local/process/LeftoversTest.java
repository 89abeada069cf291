package org.planmonitor.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a killed launcher left is found and ended; what merely has the same pid is not. */
final class LeftoversTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void makeHome() throws IOException {
        home = new Home(directory);
        Files.createDirectories(home.run());
        Files.createDirectories(home.log());
    }

    @Test
    void aLivingProcessIsEndedAndItsNoteDeleted() {
        Child left = Child.start("kafka", List.of("sleep", "600"), home);

        assertThat(Leftovers.stop(home.run())).containsExactly("kafka");

        assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Note.in(home.run())).isEmpty();
    }

    @Test
    void aProcessThatGotTheSamePidLaterIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            new Note("postgres", stranger.pid(), Instant.EPOCH.plusSeconds(1)).write(home.run());

            assertThat(Leftovers.stop(home.run())).isEmpty();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(Note.in(home.run())).isEmpty();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void halfANoteIsNoNote() throws IOException {
        Files.writeString(home.run().resolve("kafka.pid"), "12");

        assertThat(Leftovers.stop(home.run())).isEmpty();
    }

    @Test
    void aProcessThatEndsByItselfIsToldWithTheInnermostCause() throws Exception {
        Child child = Child.start(
                "indicators-service",
                List.of("sh", "-c", "echo one; echo 'Caused by: no such host'; echo '\tat x.Y'; exit 3"),
                home);
        child.onExit().get();

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(child::requireAlive)
                .withMessageContaining("indicators-service ended by itself (exit code 3): Caused by: no such host");
    }

    @Test
    void aProgramThatIsNotThereIsTold() throws Exception {
        Child child = Child.start("kafka", List.of("/nowhere/java"), home);
        child.onExit().get();

        assertThatExceptionOfType(Failure.class).isThrownBy(child::requireAlive).withMessageContaining("/nowhere/java");
    }
}
