package org.planmonitor.projects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls of docs/walk.md work as they stand there; in a database of its own, because they enter a project into the plan. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "walk"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class WalkTest {

    private static final Pattern CALLS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_walk_of_one_project_works_as_it_is_written() throws Exception {
        Plans.taiyuanIsLoaded();
        Path output = Files.createTempFile("walk", ".out");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", calls())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("BASE", "http://localhost:" + RestAssured.port);
        shell.environment().put("TOKEN", Tokens.of("planner"));

        Process walk = shell.start();

        assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(output);
        assertThat(walk.exitValue()).as(told).isZero();
        assertThat(told)
                .contains("GATES_OPEN", "CONSTRUCTION_PERMIT")
                .contains("\"stageSince\":\"2024-09-26\"", "\"stageSince\":\"2024-09-28\"")
                .contains("\"stage\":\"AT_CAPACITY\"")
                .contains("\"code\":\"carbon-fibre-works\"");
    }

    private static String calls() throws IOException {
        String walk = Files.readString(Path.of("docs/walk.md"), StandardCharsets.UTF_8);
        return CALLS.matcher(walk)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
    }
}
