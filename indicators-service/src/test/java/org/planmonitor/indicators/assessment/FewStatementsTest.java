package org.planmonitor.indicators.assessment;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.CountedStatements;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** A plan of 207 subjects costs the same few statements as one of four. */
@QuarkusTest
@TestProfile(CountedStatements.Profile.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class FewStatementsTest {

    private static List<String> asked(String path) {
        return CountedStatements.of(() -> read(path));
    }

    @Test
    void aWholePlanCostsTheSettledInstantAndWhatCameSince() {
        String large = own("few-large");
        String small = ownPlan("few-small");
        assertThat(asked(large + "/assessment")).hasSameSizeAs(asked(small + "/assessment"));

        assertThat(asked(large + "/assessment?period=2024")).hasSize(2);
        assertThat(asked(small + "/assessment?period=2026")).hasSize(2);

        publish(cell(large, "life-expectancy", "2025"), "79.3").then().statusCode(201);
        assertThat(asked(large + "/assessment")).hasSize(2);
        assertThat(asked(large + "/assessment?asOf=2024-01-01T00:00:00Z")).hasSize(1);
    }

    @Test
    void aDifferenceCostsNoMore() {
        String plan = own("few-diff");
        read(plan + "/assessment");

        assertThat(asked(plan + "/assessment/diff?from=2022-01-01T00:00:00Z&to=2025-06-01T00:00:00Z"))
                .hasSize(2);
        assertThat(asked(plan + "/assessment/diff?from=2022-01-01T00:00:00Z&period=2022"))
                .hasSize(3);
        assertThat(asked(plan + "/indicators/gdp-growth/assessment/history")).hasSize(3);
        assertThat(asked(plan + "/assessment/regions")).hasSize(2);
    }

    @Test
    void aHypothesisCostsNoMore() {
        String plan = own("few-what-if");
        read(plan + "/assessment");

        List<String> statements = CountedStatements.of(() -> as("supervisor")
                .contentType("application/json")
                .body("""
                        {"figures": [{"subject": {"type": "INDICATOR", "code": "gdp-growth"},
                          "period": "2023", "value": 4.1}]}""")
                .post(plan + "/assessment/what-if")
                .then()
                .statusCode(200));

        assertThat(statements).hasSize(2).noneMatch(it -> it.startsWith("insert"));
    }
}
