package org.planmonitor.projects;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Forgetting;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.Dispatch;

import static org.assertj.core.api.Assertions.assertThat;

/** An archived plan that is deleted leaves no row of its projects behind. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ForgottenPlanTest {

    private static final String PLAN = "forgotten-city";

    @Inject
    Database database;

    @Inject
    Flyway flyway;

    private final City city = new City(PLAN, 3);

    @Test
    void nothing_of_it_is_left() {
        city.exists();
        city.stand(IntStream.of(1, 2), "STARTED", "2022-03-01");
        String evidence = uploaded();
        city.isArchived();

        Forgetting.of(flyway, PLAN);

        Map<String, Long> mentions = Forgetting.mentions(database, PLAN);
        assertThat(mentions).isEmpty();
        assertThat(database.query("select key from forgotten_evidence", row -> row.getString(1)))
                .contains(evidence);
        city.read("projects/p-1").then().statusCode(404);
    }

    private String uploaded() {
        return Dispatch.as("planner", "planner")
                .contentType("application/pdf")
                .header("Idempotency-Key", Calls.key())
                .queryParam("name", "a.pdf")
                .body("%PDF-1.4 small".getBytes(StandardCharsets.US_ASCII))
                .post(city.project(1) + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Whoever makes a table of which this is not true adds what links its rows to their plan. */
    @Test
    void every_other_table_is_of_no_plan() {
        assertThat(Forgetting.ofNoPlan(flyway))
                .containsExactlyInAnyOrder("blocker_reason", "forgotten_evidence", "milestone_template", "permit_kind");
    }
}
