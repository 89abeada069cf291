package org.planmonitor.reports.alert;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.reports.alert.Facts.take;

/** What people do with alerts: once each, on what they have read, kept with who, when and why, and told. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class HandlingTest {

    private final Watcher watcher;
    private final Database database;

    HandlingTest(Watcher watcher, Database database) {
        this.watcher = watcher;
        this.database = database;
    }

    @Test
    void anAlertIsAcknowledgedAssignedAndSilencedAndEachStepIsKeptAndTold() {
        Facts facts = Facts.known("alert-steps");
        String href = facts.hrefOf(null, "air");
        try (var topic = EventProbe.fromNow("planmonitor.reports.v1")) {
            Response seen =
                    take("chief", "leader", href, "acknowledgements", "k-1", tag(href), "{\"note\": \"Known\"}");
            seen.then().statusCode(200).body("state", equalTo("ACKNOWLEDGED")).body("version", equalTo(2));
            await().untilAsserted(() -> given().get("/reports/v1/plans/alert-steps/dashboard")
                    .then()
                    .body("alerts.unacknowledged", equalTo(1))); // what is ready is read anew
            Response given = take(
                    "chief",
                    "planner",
                    href,
                    "assignments",
                    "k-2",
                    tag(href),
                    "{\"department\": \"sthj\", \"person\": \"wang\", \"note\": null}");
            given.then()
                    .statusCode(200)
                    .body("department.code", equalTo("sthj"))
                    .body("person", equalTo("wang"));
            Response quiet = take("chief", "planner", href, "silences", "k-3", tag(href), """
                    {"until": "%s", "reason": "A census"}""".formatted(
                            Instant.now().plusSeconds(3_600)));
            quiet.then().statusCode(200);

            List<EventProbe.Event> told =
                    topic.await(3, event -> event.key().endsWith(href.substring(href.length() - 36)));
            assertThat(told)
                    .extracting(EventProbe.Event::type)
                    .containsExactly("alert.acknowledged", "alert.assigned", "alert.silenced");
            assertThat(told).allSatisfy(event -> {
                assertThat(event.json()).doesNotContain("wang", "chief", "Known", "census");
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(HandlingTest.class.getResourceAsStream(
                                        "/schemas/events/" + event.type() + "/v1.json"))
                                .validate(event.json(), InputFormat.JSON))
                        .isEmpty();
            });
        }
        given().get(href).then().body("person", nullValue()).body("version", equalTo(4));
        given().get("/reports/v1/plans/alert-steps/alert-summary")
                .then()
                .body("standing", equalTo(1))
                .body("silenced", equalTo(1));
        Facts.as("reporter")
                .get(href + "/history")
                .then()
                .body("items.kind", equalTo(List.of("SILENCED", "ASSIGNED", "ACKNOWLEDGED", "RAISED")))
                .body("items.by", equalTo(List.of("chief", "chief", "chief", "system:alerts")))
                .body("items[2].note", equalTo("Known"))
                .body("items[2].alert.version", equalTo(2));
        assertThat(database.query(
                        "select action from audit_entry where aggregate_type = 'alert' and aggregate_id = ? order by position",
                        row -> row.getString(1),
                        "alert-steps/" + href.substring(href.length() - 36)))
                .containsExactly("alert.raised", "alert.acknowledged", "alert.assigned", "alert.silenced");
    }

    @Test
    void aRequestThatIsRepeatedHasItsEffectOnce() {
        Facts facts = Facts.known("alert-once");
        String href = facts.hrefOf(null, "air");
        String tag = tag(href);
        Response first = take("chief", "planner", href, "acknowledgements", "k", tag, "{\"note\": null}");
        Response again = take("chief", "planner", href, "acknowledgements", "k", tag, "{\"note\": null}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Facts.kinds(href)).containsExactly("ACKNOWLEDGED", "RAISED");
        take("chief", "planner", href, "acknowledgements", "k", tag, "{\"note\": \"x\"}")
                .then()
                .statusCode(422);
        take("chief", "planner", href, "acknowledgements", "k2", tag, "{\"note\": null}")
                .then()
                .statusCode(412);
        take("chief", "planner", href, "acknowledgements", "k2", tag(href), "{\"note\": null}")
                .then()
                .statusCode(409);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneWins() throws Exception {
        Facts facts = Facts.known("alert-two");
        String href = facts.hrefOf(null, "air");
        String tag = tag(href);
        List<Callable<Integer>> writers = List.of(
                () -> take("one", "planner", href, "assignments", "a", tag, "{\"department\": \"a\"}")
                        .statusCode(),
                () -> take("two", "planner", href, "assignments", "b", tag, "{\"department\": \"b\"}")
                        .statusCode());
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(writers);

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(Facts.kinds(href)).containsExactly("ASSIGNED", "RAISED");
    }

    @Test
    void onlyWhoMayHandlesAndADepartmentAnswersForItsOwn() {
        Facts facts = Facts.known("alert-rights");
        String href = facts.hrefOf(null, "air");
        given().header("Idempotency-Key", "x")
                .contentType("application/json")
                .body("{}")
                .post(href + "/acknowledgements")
                .then()
                .statusCode(401);
        take("r", "reporter", href, "assignments", "k1", tag(href), "{\"department\": \"a\"}")
                .then()
                .statusCode(403);
        take("r", "supervisor", href, "acknowledgements", "k2", tag(href), "{}")
                .then()
                .statusCode(403);
        take("r", "reporter", href, "acknowledgements", "k3", tag(href), "{}")
                .then()
                .statusCode(403);
        take("p", "planner", href, "acknowledgements", "k4", null, "{}").then().statusCode(428);
        take("p", "planner", href, "assignments", "k5", tag(href), "{\"person\": \"r\"}")
                .then()
                .statusCode(200);

        take("r", "reporter", href, "acknowledgements", "k6", tag("reporter", href), "{}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assignments | {} | ''",
                "assignments | {\"department\": \" \"} | /department",
                "silences | {\"until\": \"2020-01-01T00:00:00Z\", \"reason\": \"x\"} | /until",
                "silences | {\"until\": null} | /reason",
                "acknowledgements | {\"note\": \"\"} | /note",
                "acknowledgements | {\"nte\": \"x\"} | /nte"
            })
    void whatIsWrongIsSaidWhereItIs(String step, String body, String pointer) {
        Facts facts = Facts.known("alert-wrong");
        String href = facts.hrefOf(null, "air");

        take("p", "planner", href, step, "k-" + step + body.hashCode(), tag(href), body)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void timeCarriesAnAlertUpUnlessItIsSilenced() {
        Facts facts = Facts.known("alert-up");
        String air = facts.hrefOf(null, "air");
        String schools = facts.hrefOf(null, "schools");
        take("p", "planner", schools, "silences", "k", tag(schools), """
                {"until": "%s", "reason": "Known"}""".formatted(
                                Instant.now().plusSeconds(3_600)))
                .then()
                .statusCode(200);
        database.update("update alert set raised_at = raised_at - interval '31 days' where plan = ?", facts.plan());

        lookTwice(facts.plan());

        given().get(air)
                .then()
                .body("level", equalTo(1))
                .body("severity", equalTo("CRITICAL"))
                .body("roles", equalTo(List.of("planner", "leader")));
        assertThat(Facts.kinds(air)).containsExactly("ESCALATED", "RAISED");
        given().get(schools).then().body("level", equalTo(0)).body("severity", equalTo("HIGH"));
        take("p", "planner", schools, "silences", "k2", tag(schools), "{\"until\": null, \"reason\": \"Enough\"}")
                .then()
                .statusCode(200);
        lookTwice(facts.plan());
        given().get(schools).then().body("level", equalTo(1));
    }

    private void lookTwice(String plan) {
        Collections.nCopies(2, plan).forEach(each -> CurrentCaller.asSystem("alerts", () -> watcher.lookAtAll(each)));
    }

    private static String tag(String href) {
        return tag("planner", href);
    }

    private static String tag(String role, String href) {
        return Facts.as(role).get(href).header("ETag");
    }
}
