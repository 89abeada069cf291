package org.planmonitor.indicators.submission;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.audit.AuditVerifier;
import org.planmonitor.kit.audit.Verification;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.EventProbe.Event;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.EventSchemas.assertValid;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.released;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.step;

/** Every step is told to those who may know, in order, and is audited; a step that failed is not. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class SubmissionEventsTest {

    private static final String TOPIC = "planmonitor.indicators.v1";
    private static final String POWER = "shore-power-share";

    @Inject
    AuditVerifier audit;

    @Test
    void everyStepIsToldOnTheRestrictedTopicOnly() {
        String plan = ownPlan("told-steps");
        try (EventProbe open = EventProbe.fromNow(TOPIC);
                EventProbe restricted = EventProbe.fromNow(TOPIC + ".restricted")) {
            assign(plan, POWER, false).then().statusCode(201);

            Response released = released(plan, "2025", "{\"a\": " + row(POWER, "2025", "41") + "}");

            String id = "told-steps/" + released.jsonPath().getString("id");
            List<Event> events = restricted.await(5, it -> it.key().equals(id));
            assertValid(events);
            assertThat(events).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(events)
                    .extracting(it -> JsonPath.from(it.json()).getString("step"))
                    .containsExactly("CREATE", "SUBMIT", "SIGN", "APPROVE", "RELEASE");
            assertValid(restricted.await(
                    1, it -> it.type().equals("assignment.changed") && it.key().startsWith("told-steps/")));
            List<Event> figures = open.await(
                    1,
                    it -> it.type().equals("observations.published")
                            && it.key().startsWith("told-steps/INDICATOR/" + POWER));
            assertThat(figures.getFirst().json()).contains("\"DEPARTMENT\"");
            assertThat(open.seen()).noneMatch(it -> it.type().equals("submission.changed"));
            assertThat(audit.verify("submission", id)).isEqualTo(new Verification.Intact(5));
        }
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        String plan = ownPlan("told-refused");
        assign(plan, POWER, false);
        Response drafted = draft(plan, "2025", "{\"a\": " + row(POWER, "2025", "101") + "}");
        String id = "told-refused/" + drafted.jsonPath().getString("submission.id");

        step(port("reporter"), drafted, "submit", "{}").then().statusCode(422);
        step(as("reviewer"), drafted, "approve", "{}").then().statusCode(409);

        assertThat(audit.verify("submission", id)).isEqualTo(new Verification.Intact(1));
        try (EventProbe restricted = EventProbe.fromBeginning(TOPIC + ".restricted")) {
            restricted.await(1, it -> it.key().equals(id));
            assertThat(restricted.seen().stream().filter(it -> it.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void calendarsAndDeadlinesAreToldToEverybody() {
        String plan = ownPlan("told-deadline");
        try (EventProbe open = EventProbe.fromNow(TOPIC)) {
            as("planner")
                    .contentType("application/json")
                    .header("If-None-Match", "*")
                    .body("{\"workingDays\": 10}")
                    .put(plan + "/deadlines/YEAR")
                    .then()
                    .statusCode(200);
            as("planner")
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body("{\"holidays\": [\"2026-10-02\"], \"workingDays\": []}")
                    .put(plan + "/calendar/2026")
                    .then()
                    .statusCode(200);
            as("planner")
                    .header("If-Match", "*")
                    .delete(plan + "/deadlines/YEAR")
                    .then()
                    .statusCode(204);

            assertValid(open.await(
                    2, it -> it.type().equals("deadline.changed") && it.key().equals("told-deadline/YEAR")));
            assertValid(open.await(
                    1, it -> it.type().equals("calendar.changed") && it.key().equals("told-deadline/2026")));
        }
    }
}
