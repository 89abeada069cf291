package org.planmonitor.projects.blocker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.given.Days;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.given.Uploads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.blocker;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.tag;
import static org.planmonitor.projects.given.Dispatch.unit;

/** Blockers over HTTP: raised, answered, closed, opened again, carried up when overdue. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class BlockerTest {

    private final EscalateOverdue escalation;

    BlockerTest(EscalateOverdue escalation) {
        this.escalation = escalation;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_blocker_is_due_in_the_usual_working_days_and_followed_until_it_is_closed() {
        String project = building("followed");
        String path = blocker(project, "PERMITS");
        given().get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body(
                        "due",
                        equalTo(WorkingDays.ORDINARY.after(Days.today(), 10).toString()))
                .body("unit.name", equalTo("市规划和自然资源局"))
                .body("raisedBy", nullValue());
        act("owner", path, "answers", Map.of("words", "已报送材料"))
                .then()
                .statusCode(201)
                .body("state", equalTo("ANSWERED"));
        act("district", path, "closure", Map.of("words", "已办结"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/evidence"));
        act(
                        "district",
                        path,
                        "closure",
                        Map.of(
                                "words",
                                "已办结",
                                "evidence",
                                List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(422);
        String file = Uploads.document(project);
        act("district", path, "closure", Map.of("words", "已办结", "evidence", List.of(file)))
                .then()
                .statusCode(201)
                .body("state", equalTo("CLOSED"));
        act("owner", path, "answers", Map.of("words", "再答"))
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString("REOPEN"));
        act("district", path, "reopening", Map.of("words", "复核未通过"))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("round", equalTo(2))
                .body("closedAt", nullValue());
        given().get(path + "/entries")
                .then()
                .body("items.kind", contains("RAISED", "ANSWERED", "CLOSED", "REOPENED"))
                .body("items[2].evidence", contains(file));
        given().get(Registry.PROJECTS + project)
                .then()
                .body("parts.blockers.id", hasSize(1))
                .body("parts.blockers[0].unit.kind", equalTo("DEPARTMENT"));
    }

    @Test
    void an_overdue_blocker_is_carried_up_level_by_level_and_never_twice() throws Exception {
        String project = building("carried");
        String path = blocker(project, "WEATHER");
        escalate(1);
        given().get(path).then().body("level", equalTo(0));
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            escalate(30);
            escalate(30);
            try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
                List<Callable<Boolean>> runs = List.of(() -> escalate(31), () -> escalate(31));
                for (Future<Boolean> run : replicas.invokeAll(runs)) {
                    assertThat(run.get()).isTrue();
                }
            }
            List<EventProbe.Event> told = events.await(
                    3,
                    event -> event.type().equals("blocker.changed")
                            && event.key().contains("/" + project + "/"));
            assertThat(told).hasSize(3);
            told.forEach(event -> Schemas.conforms("blocker.changed", event));
        }
        given().get(path).then().body("level", equalTo(3));
        given().get(path + "/entries")
                .then()
                .body("items.kind", contains("RAISED", "ESCALATED", "ESCALATED", "ESCALATED"))
                .body("items.level", contains(0, 1, 2, 3));
        given().get(Registry.PROJECTS + project).then().body("rating.computed", equalTo("RED"));
    }

    @Test
    void what_holds_up_a_project_that_has_ended_is_carried_nowhere() {
        String project = building("ended");
        String path = blocker(project, "WEATHER");
        post(
                        "planner",
                        Registry.PROJECTS + project + "/transitions",
                        Registry.PROJECTS + project,
                        Map.of("to", "CANCELLED", "date", "2025-06", "evidence", "Minutes"))
                .then()
                .statusCode(201);

        escalate(30);

        given().get(path).then().body("level", equalTo(0));
    }

    @Test
    void two_officials_who_act_on_one_blocker_are_told_apart() {
        String project = building("acted");
        String path = blocker(project, "FUNDS");
        String read = tag("owner", path);
        for (int status : List.of(201, 412)) {
            as("owner", "owner")
                    .header("Idempotency-Key", Registry.key())
                    .header("If-Match", read)
                    .body(Map.of("words", "w"))
                    .post(path + "/answers")
                    .then()
                    .statusCode(status);
        }
        Registry.as("district", Map.of("regions", List.of(Registry.WEST)))
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", tag("owner", path))
                .body(Map.of("words", "w"))
                .post(path + "/answers")
                .then()
                .statusCode(403);
    }

    @Test
    void bad_input_is_told_with_its_place() {
        String project = building("misused");
        post(as("owner", "owner"), at(project, "blockers"), Map.of("reason", "LAND", "words", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/words", "/unit"));
        post(as("owner", "owner"), at(project, "blockers"), Map.of("reason", "NONE", "words", "w", "unit", unit()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post(
                        as("owner", "owner"),
                        at(project, "blockers"),
                        Map.of("reason", "LAND", "words", "w", "unit", unit(), "due", "2020-01-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/due"));
        given().get(at(project, "blockers/999999")).then().statusCode(404);
        given().get(PLAN + "/blockers?level=7").then().statusCode(400);
        given().get(PLAN + "/blockers?state=LOST").then().statusCode(400);
    }

    @Test
    void across_the_plan_blockers_are_listed_by_day_narrowed_and_counted() {
        String project = building("listed");
        String land = blocker(project, "LAND");
        blocker(project, "UTILITIES");
        given().get(PLAN + "/blockers?limit=500&reason=LAND&state=OPEN&region=" + Registry.EAST)
                .then()
                .statusCode(200)
                .body("items.href", hasItem(land))
                .body("items.reason.unique()", contains("LAND"))
                .body("items[0].projectName.zh", notNullValue());
        given().get(PLAN + "/blockers?limit=500&overdue=true").then().body("items.href", not(hasItem(land)));
        given().get(PLAN + "/blockers?limit=500&region=" + Registry.WEST).then().body("items.href", not(hasItem(land)));
        Response statistics = given().get(PLAN + "/blockers/statistics");
        statistics
                .then()
                .statusCode(200)
                .body("byReason.reason", hasItems("LAND", "UTILITIES"))
                .body("byReason.find { it.reason == 'LAND' }.numbers.byAge.'0-7'", greaterThan(0));
        assertThat(statistics.jsonPath().getLong("total.open"))
                .isEqualTo(all(PLAN + "/blockers?limit=500&state=OPEN").size()
                        + all(PLAN + "/blockers?limit=500&state=ANSWERED").size());
        given().get(PLAN + "/blocker-reasons")
                .then()
                .body(
                        "items.code",
                        hasItems("LAND", "FUNDS", "PERMITS", "DEMOLITION", "UTILITIES", "MARKET", "DESIGN", "WEATHER"));
    }

    private static List<Object> all(String path) {
        return given().get(path).jsonPath().getList("items");
    }

    private boolean escalate(int days) {
        Days.later(days, () -> CurrentCaller.asSystem("job:test", escalation::run));
        return true;
    }

    private static Response act(String role, String path, String verb, Map<String, ?> body) {
        return post(role, path + "/" + verb, path, body);
    }
}
