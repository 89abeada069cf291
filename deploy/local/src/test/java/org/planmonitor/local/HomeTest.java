package org.planmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class HomeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void forgettingLeavesWhatIsNotOurs() throws IOException {
        Home home = new Home(directory);
        home.create();
        Files.writeString(directory.resolve("thesis.txt"), "mine");
        Files.writeString(home.postgres().resolve("PG_VERSION"), "18");

        home.forget();

        assertThat(home.postgres()).doesNotExist();
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void tooLittleSpaceIsSaidInOneLine() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new Home(directory).requireSpace(Long.MAX_VALUE))
                .withMessageContaining("MiB are free at " + directory)
                .matches(failure -> Failure.line(failure).lines().count() == 1);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new Home(file).create())
                .withMessageContaining("Cannot write to " + file);
    }

    @Test
    void oneDirectoryHasOneLauncher() {
        Home home = new Home(directory);
        home.create();

        try (RunLock first = RunLock.tryTake(home);
                RunLock second = RunLock.tryTake(home)) {
            assertThat(first).isNotNull();
            assertThat(second).isNull();
        }
        try (RunLock again = RunLock.tryTake(home)) {
            assertThat(again).isNotNull();
        }
    }
}
