package org.planmonitor.e2e;

import java.time.Duration;
import java.util.List;

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

    private static final String STORAGE =
            Api.PROJECTS + "/projects/pvt-multi-energy-storage-36mw/links/COMMITMENT/pvt-multi-energy-storage";
    private static final String NOWHERE =
            Api.PROJECTS + "/projects/pvt-multi-energy-storage-36mw/links/COMMITMENT/no-such-commitment";

    private final Api api;

    LinksIT(Api api) {
        this.api = api;
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
}
