package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The walk of one project from the reserve to full capacity, as the README of its service has it: the calls are made as they
 * stand there, and what they print is what stands behind them as {@code # …}.
 */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProjectWalkIT {

    private static final Path README = Suite.ROOT.resolve("projects-service/README.md");
    private static final Pattern WALK = Pattern.compile("<!-- walk -->(.*?)<!-- /walk -->", Pattern.DOTALL);
    private static final Pattern CALLS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWER = "# ";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite;
    private final Api api;

    ProjectWalkIT(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @Test
    @Order(1)
    void theReadmesWalkWorksAsItIsWritten() throws IOException, InterruptedException {
        List<String> walk = walk();
        Path output = Files.createTempFile("walk", ".out");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", String.join("\n", walk))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("BASE", api.gateway());
        shell.environment().put("TOKEN", suite.token("planner"));

        Process calls = shell.start();

        assertThat(calls.waitFor(3, TimeUnit.MINUTES)).isTrue();
        List<String> told = Files.readAllLines(output);
        List<String> written = walk.stream()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(told).isEqualTo(written);
        assertThat(calls.exitValue()).isZero();
    }

    @Test
    @Order(2)
    void theRatesThatFollowFromItReachTheDashboard() throws InterruptedException {
        JsonNode rates = api.get(Api.DASHBOARD).expecting(200).json().at("/projects/rates");
        for (Instant end = Instant.now().plus(PATIENCE);
                !rates.has("opening") && Instant.now().isBefore(end); ) {
            Thread.sleep(500);
            rates = api.get(Api.DASHBOARD).expecting(200).json().at("/projects/rates");
        }

        JsonNode opening = rates.at("/opening");
        assertThat(opening.at("/denominator").asInt()).isPositive();
        JsonNode owners = api.get(opening.at("/href").asText() + "?month="
                        + opening.at("/month").asText())
                .expecting(200)
                .json();
        assertThat(opening.at("/numerator")).isEqualTo(owners.at("/rate/numerator/value"));
        assertThat(opening.at("/percent")).isEqualTo(owners.at("/rate/percent"));
    }

    private static List<String> walk() throws IOException {
        String section = WALK.matcher(Files.readString(README))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        return CALLS.matcher(section)
                .results()
                .flatMap((MatchResult block) -> block.group(1).lines())
                .toList();
    }
}
