package org.planmonitor.reports.webhook;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.Receiver.Reply;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.reports.testing.Emitted.INDICATORS;
import static org.planmonitor.reports.webhook.Hooked.as;
import static org.planmonitor.reports.webhook.Hooked.events;

/** Deliveries that wait: for the rate of their receiver, for their client system, for somebody who never comes. */
@QuarkusTest
@TestProfile(Quick.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RestingTest {

    private final Receiver receiver = new Receiver();
    private final Purge purge;
    private final Database database;

    RestingTest(Purge purge, Database database) {
        this.purge = purge;
        this.database = database;
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void noMoreIsSentInAMinuteThanTheReceiverAllows() {
        String plan = Hooked.plan("rest-rate");
        receiver.answersQuestions(
                Reply.of(200).with("WebHook-Allowed-Origin", "*").with("WebHook-Allowed-Rate", "3"));
        Hooked.subscribed("u-rate", "reporter", plan, receiver, "{}");

        for (int i = 0; i < 6; i++) {
            Emitted.send(events(INDICATORS, plan, "a" + i, i + 1, 1, ""));
        }

        receiver.await(3);
        await().during(Duration.ofSeconds(3)).until(() -> receiver.posts().size() == 3);
    }

    @Test
    void whatASuspendedSystemSubscribedToRestsUntilItMayAgain() {
        String plan = Hooked.plan("rest-client");
        register("ACTIVE", "If-None-Match", "*").then().statusCode(201);
        JsonPath made = Hooked.post(system(), Hooked.PATH, Hooked.body(plan, receiver.url(), "{}"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        await().until(() -> as("op", "operator")
                .get(made.getString("href"))
                .jsonPath()
                .getString("state")
                .equals("ACTIVE"));

        register("SUSPENDED", "If-Match", tag()).then().statusCode(200);
        Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));
        await().during(Duration.ofSeconds(2)).until(() -> receiver.posts().isEmpty());
        register("ACTIVE", "If-Match", tag()).then().statusCode(200);

        assertThat(receiver.await(1).getFirst().body()).contains("\"n\":1");
    }

    @Test
    void whatNobodyFetchesIsDeadAfterAWhileAndForgottenLater() {
        String plan = Hooked.plan("rest-purge");
        receiver.answersQuestions(Reply.of(405));
        JsonPath made = Hooked.post(as("u-purge", "reporter"), Hooked.PATH, Hooked.body(plan, receiver.url(), "{}"))
                .jsonPath();
        Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));
        await().until(() -> count("select count(*) from delivery where subscription = ?::uuid", made) == 1);

        purge.run();
        assertThat(count("select count(*) from delivery where state = 'PENDING' and subscription = ?::uuid", made))
                .isEqualTo(1);
        database.update(
                "update delivery set accepted_at = now() - interval '15 days' where subscription = ?::uuid",
                made.getString("id"));
        purge.run();
        assertThat(count(
                        "select count(*) from delivery where state = 'DEAD' and reason = 'NEVER_SENT' and subscription = ?::uuid",
                        made))
                .isEqualTo(1);

        database.update(
                "update delivery set ended_at = now() - interval '15 days' where subscription = ?::uuid",
                made.getString("id"));
        database.update(
                "update webhook_event set received_at = now() - interval '1 day' where subject = 'rest-purge/a'");
        purge.run();
        assertThat(count("select count(*) from delivery where subscription = ?::uuid", made))
                .isZero();
        assertThat(database.query(
                        "select count(*) from webhook_event where subject = 'rest-purge/a'", row -> row.getLong(1)))
                .containsExactly(0L);
    }

    private long count(String query, JsonPath subscription) {
        return database.query(query, row -> row.getLong(1), subscription.getString("id"))
                .getFirst();
    }

    private static io.restassured.specification.RequestSpecification system() {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.of(Map.of("sub", "u-system", "azp", "rest-system"), "reporter"));
    }

    private static String tag() {
        return as("op", "operator").get("/reports/v1/clients/rest-system").header("ETag");
    }

    private static Response register(String state, String condition, String value) {
        return as("op", "operator")
                .header(condition, value)
                .contentType("application/json")
                .body("""
                        {"unit": "Bureau", "contact": "data@bureau.test", "purpose": "Bulletin", "scopes": ["reports:read", "reports:write"],
                         "quota": {"perMinute": 6000, "perDay": 100000}, "expiresAt": "2090-01-01T00:00:00Z", "state": "%s",
                         "reason": "agreed"}""".formatted(state))
                .put("/reports/v1/clients/rest-system");
    }
}
