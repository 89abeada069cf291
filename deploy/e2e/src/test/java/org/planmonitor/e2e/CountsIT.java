package org.planmonitor.e2e;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;
import static org.planmonitor.e2e.Api.PROJECTS;

/** A fresh suite has Taiyuan's plan and nothing else, and the counts of the plan are those of its lists. */
@Order(1)
@ExtendWith(WithSuite.class)
final class CountsIT {

    private final Api api;

    CountsIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource({"indicators, 46", "components, 53", "commitments, 161", "headlineCommitments, 108", "observations, 21"})
    void theIndicatorsHalfCounts(String name, int expected) {
        assertThat(api.get(INDICATORS)
                        .expecting(200)
                        .json()
                        .at("/counts/" + name)
                        .asInt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "projects, 460",
        "works, 362",
        "portfolios, 16",
        "chains, 12",
        "transitMembers, 87",
        "zones, 68",
        "events, 19"
    })
    void theProjectsHalfCounts(String name, int expected) {
        assertThat(api.get(PROJECTS).expecting(200).json().at("/counts/" + name).asInt())
                .isEqualTo(expected);
    }

    @Test
    void thereIsOnePlan() {
        List<JsonNode> plans = api.all("/indicators/v1/plans", 50);

        assertThat(plans).hasSize(1);
        assertThat(plans.getFirst().get("code").asText()).isEqualTo(Api.PLAN);
        assertThat(plans.getFirst().get("simulated").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/v1/plans/taiyuan-14fyp/indicators, 46",
        "/indicators/v1/plans/taiyuan-14fyp/commitments, 161",
        "/indicators/v1/plans/taiyuan-14fyp/observations, 21",
        "/projects/v1/plans/taiyuan-14fyp/projects, 460",
        "/projects/v1/plans/taiyuan-14fyp/portfolios, 16",
        "/projects/v1/plans/taiyuan-14fyp/chains, 12",
        "/projects/v1/plans/taiyuan-14fyp/transit, 87",
        "/projects/v1/plans/taiyuan-14fyp/zones, 68"
    })
    void aListWalkedByItsCursorsHasAllOfItOnce(String path, int expected) {
        List<JsonNode> items = api.all(path, 7);

        assertThat(items).hasSize(expected).doesNotHaveDuplicates();
    }

    @Test
    void theIndicatorsHaveTheirComponents() {
        int components = api.all(INDICATORS + "/indicators", 50).stream()
                .mapToInt(indicator -> indicator.get("components").size())
                .sum();

        assertThat(components).isEqualTo(53);
    }

    @Test
    void theDashboardAgreesWithTheOwners() {
        JsonNode dashboard = api.get(Api.DASHBOARD).expecting(200).json();

        assertThat(dashboard.at("/indicators/total").asInt()).isEqualTo(46);
        assertThat(dashboard.at("/commitments/total").asInt()).isEqualTo(161);
        assertThat(dashboard.at("/commitments/headline").asInt()).isEqualTo(108);
        assertThat(dashboard.at("/projects/total").asInt()).isEqualTo(460);
        assertThat(dashboard.at("/projects/works").asInt()).isEqualTo(362);
        assertThat(sum(dashboard.at("/indicators/byVerdict"))).isEqualTo(46);
        assertThat(sum(dashboard.at("/projects/byStage"))).isEqualTo(460);
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }
}
