package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The walk of one project from reserve to capacity, call by call as its document has it, through the gateway. */
@Order(4)
@ExtendWith(WithSuite.class)
final class ProjectWalkIT {

    private static final Pattern CALLS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Path WALK = Path.of("../../projects-service/docs/walk.md");

    private final Suite suite;
    private final Api api;

    ProjectWalkIT(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @Test
    void theWalkWorksAsItIsWritten() throws IOException, InterruptedException {
        Path output = Files.createTempFile("walk", ".out");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", calls())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("BASE", api.gateway());
        shell.environment().put("TOKEN", suite.token("planner"));

        Process walk = shell.start();

        assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(output);
        assertThat(walk.exitValue()).as(told).isZero();
        assertThat(told).contains("GATES_OPEN", "\"stage\":\"AT_CAPACITY\"");
    }

    private static String calls() throws IOException {
        return CALLS.matcher(Files.readString(WALK))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
    }
}
