package org.planmonitor.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The walk of one project from the reserve to full capacity, as the README of its service has it: the calls are made as they
 * stand there, and what they print is what stands behind them as {@code # …}.
 */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProjectWalkIT {

    private static final String README = "projects-service/README.md";
    private static final String WALK = "One project, from reserve to full capacity";
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
    void theReadmesWalkWorksAsItIsWritten() throws IOException {
        Walkthrough walk = Walkthrough.of(README, WALK);
        List<String> written = walk.calls()
                .lines()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();
        assertThat(written).hasSizeGreaterThan(10);

        List<String> told = walk.run(Map.of("BASE", api.gateway(), "TOKEN", suite.token("planner")));

        assertThat(told).isEqualTo(written);
    }

    /** A month's rates are told again with each step of the walk, and the dashboard may still be at one before the last. */
    @Test
    @Order(2)
    void theRatesThatFollowFromItReachTheDashboard() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode opening = api.get(Api.DASHBOARD).expecting(200).json().at("/projects/rates/opening");
            assertThat(opening.at("/denominator").asInt()).isPositive();
            JsonNode owners = api.get(opening.at("/href").asText() + "?month="
                            + opening.at("/month").asText())
                    .expecting(200)
                    .json();
            assertThat(opening.at("/numerator")).isEqualTo(owners.at("/rate/numerator/value"));
            assertThat(opening.at("/percent")).isEqualTo(owners.at("/rate/percent"));
        });
    }
}
