package org.planmonitor.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;

/** What the document of indicators-service tells to type in does what it says, through the gateway. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LifeOfAFigureIT {

    private static final String README = "indicators-service/README.md";
    private static final String ADMINISTRATION = "indicators-service/docs/administration.md";
    private static final String WRITTEN = "http://127.0.0.1:8080";
    private static final String CODE = "sports-population-share";

    private final Suite suite;
    private final Api api;

    LifeOfAFigureIT(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @Test
    @Order(1)
    void theLifeOfOneFigure() throws IOException {
        answersAsWritten(Walkthrough.of(README, "The life of one figure"), 8);

        JsonNode now = api.get(INDICATORS + "/indicators/" + CODE + "/observations/" + CODE + "/140100/2024")
                .expecting(200)
                .json();
        assertThat(now.get("origin").asText()).isEqualTo("DEPARTMENT");
        JsonNode history = api.send(
                        "GET",
                        INDICATORS + "/submissions/" + now.get("submission").asText() + "/history",
                        "auditor",
                        null)
                .expecting(200)
                .json();
        assertThat(history.findValuesAsText("by"))
                .containsExactly("demo-reporter", "demo-reporter", "demo-signatory", "demo-reviewer", "demo-releaser");
    }

    @Test
    @Order(2)
    void whatIsSaidOfAPlan() throws IOException {
        answersAsWritten(Walkthrough.of(README, "What is said of a plan"), 6);
    }

    @Test
    @Order(3)
    void thePlanIsAdministered() throws IOException {
        answersAsWritten(Walkthrough.of(ADMINISTRATION), 7);
    }

    private void answersAsWritten(Walkthrough walk, int atLeast) throws IOException {
        List<String> said = walk.answers();
        assertThat(said).hasSizeGreaterThanOrEqualTo(atLeast);

        List<String> answered = walk.with(WRITTEN, api.gateway())
                .run(Map.of("PLANMONITOR_DATA", suite.data().toString()));

        assertThat(answered).containsSubsequence(said);
    }
}
