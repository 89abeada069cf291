package org.planmonitor.indicators.observation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** Public figures of an indicator that is not shown any more are not shown either, as of any instant at which it is not. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class HiddenSubjectTest {

    private static final String THROUGHPUT = "container-throughput";

    @Test
    void itsFiguresLeaveTheListsOfThoseWhoAreLeftOutAndStayInThePast() {
        String plan = ownPlan("hidden");
        String before = asOf(anyone(), plan);
        assertThat(subjects(anyone(), plan, "")).contains(THROUGHPUT);
        assertThat(subjects(anyone(), plan, "?updatedAfter=2020-01-01T00:00:00Z"))
                .contains(THROUGHPUT);
        assertThat(observed(plan)).isOne();
        ObjectNode restricted = port("/indicators/0");
        restricted.put("sharing", "RESTRICTED");

        change(plan + "/indicators/" + THROUGHPUT, restricted).then().statusCode(200);

        // Twice, so that a remembered answer would be seen.
        for (int time = 0; time < 2; time++) {
            assertThat(subjects(anyone(), plan, "")).doesNotContain(THROUGHPUT);
            assertThat(subjects(as("planner"), plan, "")).contains(THROUGHPUT);
        }
        assertThat(subjects(anyone(), plan, "?asOf=" + asOf(anyone(), plan))).doesNotContain(THROUGHPUT);
        assertThat(subjects(anyone(), plan, "?updatedAfter=2020-01-01T00:00:00Z"))
                .doesNotContain(THROUGHPUT);
        assertThat(subjects(anyone(), plan, "?asOf=" + before)).contains(THROUGHPUT);
        assertThat(observed(plan)).isZero();
    }

    private static String asOf(RequestSpecification reader, String plan) {
        return reader.get(plan + "/observations").path("asOf");
    }

    private static List<String> subjects(RequestSpecification reader, String plan, String query) {
        return reader
                .get(plan + "/observations" + query)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, String>>>path("items.subject")
                .stream()
                .map(each -> each.get("code"))
                .toList();
    }

    /** Who may see verdicts, and not what is restricted. */
    private static int observed(String plan) {
        return as("owner")
                .get(plan + "/assessment/regions?period=2026-Q1")
                .then()
                .statusCode(200)
                .extract()
                .path("regions[0].observed");
    }
}
