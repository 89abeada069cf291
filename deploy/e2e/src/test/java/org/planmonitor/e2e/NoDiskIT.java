package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Without room for its data the suite says so in one line, ends with an exit code and leaves nothing running. */
@Order(1)
final class NoDiskIT {

    /** A disk of its own that only this command sees: no trace of it is left when the command ends. */
    private static final String SMALL_DISK = "mount -t tmpfs -o size=%s tmpfs \"$1\" || exit 99\n";

    private static final String UP = "\"$2\"/deploy/local/up --port-base 23900 --data \"$1\"\n";

    /** As soon as the launcher has found the disk large enough it gets small. */
    private static final String SHRINKS = """
            (until [ -e "$1/run/suite" ]; do sleep 0.02; done; mount -o remount,size=20m "$1") &
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path said;

    @Test
    void aDiskThatIsTooSmallIsRefused() throws IOException, InterruptedException {
        List<String> lines = failing(SMALL_DISK.formatted("40m") + UP);

        assertThat(lines).containsExactly("Only 40 MiB are free at %s and 1024 are needed.".formatted(data));
    }

    @Test
    void aDiskThatFillsWhileStartingStopsEverything() throws IOException, InterruptedException {
        List<String> lines = failing(SMALL_DISK.formatted("1100m") + SHRINKS + UP);

        assertThat(lines)
                .filteredOn(line -> line.matches(
                        "Only \\d+ MiB are free at %s and 1024 are needed\\. Starting failed: .+".formatted(data)))
                .hasSize(1);
        assertThat(lines).last().asString().contains("Stopped");
    }

    private List<String> failing(String script) throws IOException, InterruptedException {
        Path output = said.resolve("output");
        boolean root = System.getProperty("user.name").equals("root");
        Process process = new ProcessBuilder(
                        "unshare",
                        root ? "--mount" : "-rm",
                        "bash",
                        "-c",
                        script,
                        "bash",
                        data.toString(),
                        Suite.ROOT.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Assumptions.assumeFalse(process.exitValue() == 99, "a disk of its own cannot be mounted here");

        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(ProcessHandle.allProcesses().filter(this::isOurs)).isEmpty();
        return Files.readAllLines(output);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }
}
