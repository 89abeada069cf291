package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which projects feed a commitment, and what a late one endangers: across both owners, who know of each other by events only. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LinksIT {

    private static final Set<String> UNDER_WAY = Set.of("LISTED", "PREPARATION", "STARTED");
    private static final String SIMULATED = "/projects/v1/plans/sim-5";
    private static final String STORAGE =
            Api.PROJECTS + "/projects/pvt-multi-energy-storage-36mw/links/COMMITMENT/pvt-multi-energy-storage";
    private static final String NOWHERE =
            Api.PROJECTS + "/projects/pvt-multi-energy-storage-36mw/links/COMMITMENT/no-such-commitment";

    private final Api api;
    private final Suite suite;

    LinksIT(Api api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    @Test
    @Order(1)
    void thePlansOwnLinksAreResolvedAndCovered() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.all(Api.PROJECTS + "/links", 7).size() == 19);
        List<JsonNode> links = api.all(Api.PROJECTS + "/links?state=LIVE", 7);
        JsonNode fed = api.get(Api.PROJECTS + "/subjects/COMMITMENT/pvt-multi-energy-storage")
                .expecting(200)
                .json();
        JsonNode metro = api.get(Api.PROJECTS + "/subjects/COMMITMENT/rail-transit-length")
                .expecting(200)
                .json();

        assertThat(links).hasSize(19);
        assertThat(fed.at("/components/0/target/value").decimalValue()).isEqualByComparingTo("36");
        assertThat(fed.at("/components/0/coverage/percentOfTarget").decimalValue())
                .isEqualByComparingTo("100");
        assertThat(metro.at("/projects").asInt()).isEqualTo(3);
        assertThat(metro.at("/components/0/coverage/reason").asText()).isEqualTo("NOTHING_EXPECTED");
        assertThat(api.all(Api.PROJECTS + "/subjects", 50)).hasSize(46 + 161);
    }

    @Test
    @Order(2)
    void aLinkIsChangedOnWhatWasReadAndToWhatExists() {
        String body = """
                {"expected": {"value": 30, "unit": "MW", "by": "2025-12"}, "confidence": "LOW", "reason": "simulated reduction"}""";
        String tag = api.get(STORAGE).expecting(200).header("ETag");
        api.send("PUT", STORAGE, "planner", body).expecting(428);
        api.send("PUT", STORAGE, "planner", body, "If-Match", tag).expecting(200);
        api.send("PUT", STORAGE, "planner", body, "If-Match", tag).expecting(412);
        JsonNode problem = api.send("PUT", NOWHERE, "planner", body, "If-None-Match", "*")
                .expecting(422)
                .json();

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("subject");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("SUBJECT_UNKNOWN");
        assertThat(api.get(STORAGE + "?asOf=2022-01-01T00:00:00Z")
                        .expecting(200)
                        .json()
                        .at("/expected/value")
                        .asInt())
                .isEqualTo(36);
        assertThat(api.get(Api.PROJECTS + "/subjects/COMMITMENT/pvt-multi-energy-storage")
                        .expecting(200)
                        .json()
                        .at("/components/0/coverage/percentOfTarget")
                        .decimalValue())
                .isEqualByComparingTo("83.33");
    }

    @Test
    @Order(3)
    void aLaggingCommitmentOfTheSimulatedPlanIsFedAsInTheReadme() throws IOException {
        suite.simulate("--seed", "5");
        await().atMost(Duration.ofSeconds(60)).until(() -> lagging().isPresent());
        JsonNode commitment = lagging().orElseThrow();
        String feeding = commitment.get("feeding").asText();
        String late = open(commitment).orElseThrow();
        late(late);

        List<String> told = new ArrayList<>();
        JsonNode coverage = commitment.at("/components/0/coverage");
        told.add("| `%s` %s, %s in %s | target %s %s, projects bring %s, which is %s %% |"
                .formatted(
                        commitment.get("code").asText(),
                        commitment.at("/name/en").asText(),
                        verdict(commitment).get("verdict").asText(),
                        verdict(commitment).get("period").asText(),
                        commitment.at("/components/0/target/value").asText(),
                        commitment.at("/unit/en").asText(),
                        coverage.get("expected").asText(),
                        coverage.get("percentOfTarget").asText()));
        for (JsonNode project : api.get(feeding).expecting(200).json().get("items")) {
            told.add(row(project));
        }

        JsonNode endangered = api.get(SIMULATED + "/projects/" + late + "/endangers")
                .expecting(200)
                .json();
        assertThat(endangered.at("/slip/days").asInt()).isEqualTo(181);
        assertThat(endangered.findValuesAsText("code"))
                .contains(commitment.get("code").asText());
        assertThat(endangered.at("/feeds/0/dangers").toString()).contains("PROJECT_LATE", "DONE_AFTER_DUE");
        assertThat(Files.readString(Suite.ROOT.resolve("projects-service/README.md")))
                .contains(told);
    }

    /** The first project behind it that has not been completed. */
    private Optional<String> open(JsonNode commitment) {
        return api.all(commitment.get("feeding").asText(), 10).stream()
                .filter(each -> UNDER_WAY.contains(each.at("/project/stage").asText()))
                .map(each -> each.at("/project/code").asText())
                .findFirst();
    }

    /** The first lagging commitment that several projects feed in its own unit, one of which is under way. */
    private Optional<JsonNode> lagging() {
        return api.all(SIMULATED + "/subjects?type=COMMITMENT&lagging=true", 100).stream()
                .filter(each -> verdict(each).get("verdict").asText().equals("LAGGING")
                        && each.at("/components/0/coverage/counted").asInt() > 1
                        && open(each).isPresent())
                .findFirst();
    }

    private static JsonNode verdict(JsonNode commitment) {
        JsonNode last = commitment.at("/verdict/lastKnown");
        return last.isObject() ? last : commitment.get("verdict");
    }

    private static String row(JsonNode feeding) {
        JsonNode slip = feeding.get("slip");
        return "| `%s` %s, %s | %s %s by %s, confidence %s; %s |"
                .formatted(
                        feeding.at("/project/code").asText(),
                        feeding.at("/project/name/en").asText(),
                        feeding.at("/project/stage").asText(),
                        feeding.at("/expected/value").asText(),
                        feeding.at("/expected/unit").asText(),
                        feeding.at("/expected/by").asText(),
                        feeding.at("/confidence").asText("unsaid"),
                        slip.isNull() ? "no milestone" : slip.get("days").asText() + " days late");
    }

    private void late(String project) {
        String milestones = SIMULATED + "/projects/" + project + "/milestones";
        api.send("POST", milestones, "planner", """
                        {"code": "trial", "name": {"zh": "试运行", "en": "Trial run"}, "baseline": "2029-12-31", "critical": true}""", "Idempotency-Key", "e2e-links-late")
                .expecting(201);
        String tag = api.send("GET", milestones + "/trial", "planner", null)
                .expecting(200)
                .header("ETag");
        api.send(
                        "PATCH",
                        milestones + "/trial",
                        "planner",
                        "{\"forecast\": \"2030-06-30\"}",
                        "If-Match",
                        tag,
                        "Content-Type",
                        "application/merge-patch+json")
                .expecting(200);
    }
}
