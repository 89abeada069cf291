package org.planmonitor.indicators.archive;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Forgetting;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;

/** An archived plan that is deleted leaves no row behind but what says that it was there, and its code is not given away. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class ForgetTest {

    private static final String CODE = "forgotten-port";
    private static final String REASON = "{\"reason\": \"over\"}";

    @Inject
    Database database;

    @Inject
    Flyway flyway;

    @Inject
    TellForgotten telling;

    @Test
    void nothingOfItIsLeftAndItIsToldOnce() {
        Map<String, Long> before = Forgetting.rows(database);
        String plan = ownPlan(CODE);
        publish(plan + "/indicators/shore-power-share/observations/shore-power-share/991000/2025", "36")
                .then()
                .statusCode(201);
        assertThatThrownBy(() -> Forgetting.of(flyway, CODE))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("is not archived here");
        post("planner", plan + "/archival", REASON).then().statusCode(201);

        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1")) {
            Forgetting.of(flyway, CODE);
            CurrentCaller.asSystem("test", telling::run);
            CurrentCaller.asSystem("test", telling::run);

            List<EventProbe.Event> events = probe.await(
                    1,
                    event ->
                            event.type().equals("plan.forgotten") && event.key().equals(CODE));
            assertThat(events).hasSize(1);
            EventSchemas.assertValid(events);
        }

        assertThat(Forgetting.rows(database)).isEqualTo(before);
        assertThat(database.query(
                        "select action from audit_entry where aggregate_type = 'plan' and aggregate_id = ? order by position",
                        row -> row.getString(1),
                        CODE))
                .containsExactly("plan.imported", "plan.archived", "plan.forgotten");
        anyone().get(plan + "/archival").then().statusCode(404);
        importPack(Packs.portAs(CODE)).then().statusCode(409).body("errors.code", contains("PLAN_FORGOTTEN"));
    }

    /** Whoever makes a table of which this is not true adds what links its rows to their plan. */
    @Test
    void everyOtherTableIsOfNoPlan() {
        assertThat(Forgetting.ofNoPlan(flyway)).isEmpty();
    }
}
