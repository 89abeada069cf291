package org.planmonitor.reports.webhook;

import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.reports.webhook.Hooked.PATH;
import static org.planmonitor.reports.webhook.Hooked.as;
import static org.planmonitor.reports.webhook.Hooked.body;

/** A subscription as its owner meets it over HTTP. */
@QuarkusTest
@TestProfile(Quick.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class SubscriptionTest {

    private final Receiver receiver = new Receiver();
    private final Database database;

    SubscriptionTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void theSecretIsShownOnceAndStandsNowhereInTheDatabase() {
        String plan = Hooked.plan("sub-secret");
        String request = body(plan, receiver.url(), "{}");
        String key = UUID.randomUUID().toString();
        Response first = subscribe("s-secret", key, request);
        Response again = subscribe("s-secret", key, request);

        String secret = first.jsonPath().getString("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(again.jsonPath().getString("secret")).isNull();
        assertThat(as("s-secret", "reporter")
                        .get(first.jsonPath().getString("href"))
                        .asString())
                .doesNotContain("whsec_");
        String bytes = secret.substring("whsec_".length());
        assertThat(database.query("""
                        select count(*) from (
                          select body from idempotency_key union all select after::text from audit_entry
                          union all select encode(sealed, 'base64') from subscription_key) as kept(words)
                        where position(? in words) > 0
                        """, row -> row.getInt(1), bytes)).containsExactly(0);
    }

    @Test
    void twoKeysSignAfterAChangeUntilTheOldOneEnds() {
        String plan = Hooked.plan("sub-keys");
        JsonPath made = Hooked.subscribed("s-keys", "reporter", plan, receiver, "{}");
        Response changed = Hooked.post(as("s-keys", "reporter"), made.getString("href") + "/keys", "");

        Hooked.post(as("s-keys", "reporter"), made.getString("href") + "/pings", "")
                .then()
                .statusCode(202)
                .body("state", equalTo("PENDING"));

        Receiver.Request ping = receiver.await(1).getFirst();
        assertThat(ping.body()).contains("\"type\":\"subscription.ping\"");
        assertThat(changed.statusCode()).isEqualTo(201);
        assertThat(changed.jsonPath().getList("keys")).hasSize(2);
        assertThat(changed.jsonPath().getString("keys[0].validUntil")).isNotNull();
        assertThat(changed.jsonPath().getString("keys[1].validUntil")).isNull();
        assertThat(Hooked.isSigned(ping, made.getString("secret"))).isTrue();
        assertThat(Hooked.isSigned(ping, changed.jsonPath().getString("secret")))
                .isTrue();

        database.update(
                "update subscription_key set valid_until = now() where valid_until is not null and subscription = ?::uuid",
                made.getString("id"));
        Hooked.post(as("s-keys", "reporter"), made.getString("href") + "/pings", "");
        Receiver.Request later = receiver.await(2).get(1);
        assertThat(Hooked.isSigned(later, made.getString("secret"))).isFalse();
        assertThat(Hooked.isSigned(later, changed.jsonPath().getString("secret")))
                .isTrue();
    }

    @Test
    void aChangeNeedsTheStateThatWasReadAndOthersSeeNothingOfIt() {
        String plan = Hooked.plan("sub-change");
        JsonPath made = Hooked.subscribed("s-change", "reporter", plan, receiver, "{}");
        String href = made.getString("href");
        String tag = as("s-change", "reporter").get(href).header("ETag");
        String paused = "{\"plan\": \"%s\", \"sink\": \"%s\", \"paused\": true}".formatted(plan, receiver.url());

        put("s-change", href, null, paused).then().statusCode(428);
        put("s-change", href, "\"stale\"", paused).then().statusCode(412);
        put("somebody", href, tag, paused).then().statusCode(404);
        as("somebody", "reporter").get(href).then().statusCode(404);
        as("somebody", "reporter").get(href + "/deliveries").then().statusCode(404);
        as("s-change", "reporter").header("If-None-Match", tag).get(href).then().statusCode(304);
        String next = put("s-change", href, tag, paused)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .extract()
                .header("ETag");

        Emitted.send(Hooked.events(Emitted.INDICATORS, plan, "a", 1, 1, ""));
        await().until(() -> !as("s-change", "reporter")
                .get(href + "/deliveries?state=PENDING")
                .jsonPath()
                .getList("items")
                .isEmpty());
        assertThat(receiver.posts()).isEmpty();
        put("s-change", href, next, body(plan, receiver.url(), "{}"))
                .then()
                .statusCode(200)
                .body("state", equalTo("UNCONFIRMED"));
        receiver.await(1);
        Hooked.awaitState("s-change", "reporter", href, "ACTIVE");
        String last = as("s-change", "reporter").get(href).header("ETag");
        as("s-change", "reporter").delete(href).then().statusCode(428);
        as("s-change", "reporter").header("If-Match", last).delete(href).then().statusCode(204);
        as("s-change", "reporter").get(href).then().statusCode(404);
        assertThat(database.query(
                        "select action from audit_entry where aggregate_id = ? order by position",
                        row -> row.getString(1),
                        made.getString("id")))
                .startsWith("subscription.made", "subscription.state", "subscription.changed")
                .endsWith("subscription.ended");
    }

    @Test
    void administratorsSeeAllAndEndAnyButTurnNoneElsewhere() {
        String plan = Hooked.plan("sub-admin");
        JsonPath made = Hooked.subscribed("s-admin", "reporter", plan, receiver, "{}");
        String href = made.getString("href");
        String tag =
                as("op", "operator").get(href).then().statusCode(200).extract().header("ETag");

        assertThat(as("op", "operator")
                        .get(PATH + "?owner=*&limit=500")
                        .jsonPath()
                        .getList("items.id"))
                .contains((Object) made.getString("id"));
        as("s-admin", "reporter").get(PATH + "?owner=*").then().statusCode(403);
        put("op", href, tag, body(plan, receiver.url(), "{}")).then().statusCode(404);
        Hooked.post(as("op", "operator"), href + "/keys", "").then().statusCode(404);
        assertThat(as("s-admin", "reporter").get(href).jsonPath().getList("rights.sharing"))
                .doesNotContain((Object) "RESTRICTED");
        as("op", "operator").header("If-Match", tag).delete(href).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sink\": \"http://127.0.0.1:1/\"}|/plan|MISSING_FIELD",
                "{\"plan\": \"sub-bad\"}|/sink|MISSING_FIELD",
                "{\"plan\": \"sub-bad\", \"sink\": \"ftp://127.0.0.1/\"}|/sink|SCHEME_REFUSED",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://user:pass@receiver.example/\"}|/sink|URI_FORMAT",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://receiver.example/#here\"}|/sink|URI_FORMAT",
                "{\"plan\": \"sub-bad\", \"sink\": \"https:///none\"}|/sink|URI_FORMAT",
                "{\"plan\": \"sub-bad\", \"sink\": \"not a uri\"}|/sink|URI_FORMAT",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://10.0.0.1/\"}|/sink|ADDRESS_REFUSED",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://[::1]/\"}|/sink|ADDRESS_REFUSED",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://[::ffff:10.0.0.1]/\"}|/sink|ADDRESS_REFUSED",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://r.example/\", \"filter\": {\"sharing\": [\"SECRET\"]}}|/filter/sharing/0|WRONG_VALUE",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://r.example/\", \"filter\": {\"types\": [\"\"]}}|/filter/types/0|WRONG_VALUE",
                "{\"plan\": \"sub-bad\", \"sink\": \"https://r.example/\", \"more\": 1}|/more|UNKNOWN_FIELD"
            })
    void whatCannotBeIsRefusedAtItsPlace(String request, String pointer, String code) {
        subscribe("s-bad", UUID.randomUUID().toString(), request)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whoMayNotSeeMayNotAskForIt() {
        String plan = Hooked.plan("sub-rights");
        String restricted = body(plan, receiver.url(), "{\"sharing\": [\"RESTRICTED\"]}");

        subscribe("s-rights", "r-1", restricted)
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/filter/sharing"));
        subscribe("s-rights", "r-2", body("sub-nowhere", receiver.url(), "{}"))
                .then()
                .statusCode(404);
        given().get(PATH).then().statusCode(401);
        given().contentType("application/json")
                .body(restricted)
                .post(PATH)
                .then()
                .statusCode(401);
        as("s-rights", "reporter")
                .contentType("application/json")
                .body(restricted)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void oneOwnerHasABoundedNumber() {
        String plan = Hooked.plan("sub-many");
        for (int i = 0; i < 5; i++) {
            subscribe("s-many", "m-" + i, body(plan, receiver.url(), "{}"))
                    .then()
                    .statusCode(201);
        }

        subscribe("s-many", "m-6", body(plan, receiver.url(), "{}")).then().statusCode(422);
        JsonPath page = as("s-many", "reporter").get(PATH + "?limit=3").jsonPath();
        assertThat(page.getList("items")).hasSize(3);
        JsonPath rest = as("s-many", "reporter")
                .get(PATH + "?limit=3&cursor=" + page.getString("next"))
                .jsonPath();
        assertThat(rest.getList("items.id")).hasSize(2).doesNotContainAnyElementsOf(page.getList("items.id"));
        as("s-many", "reporter").get(PATH + "?cursor=x").then().statusCode(400).body("code", notNullValue());
    }

    private static Response subscribe(String subject, String key, String request) {
        return as(subject, "reporter")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post(PATH);
    }

    private static Response put(
            String subject, String href, @org.jspecify.annotations.Nullable String tag, String request) {
        var asked = as(subject, "reporter").contentType("application/json").body(request);
        return (tag == null ? asked : asked.header("If-Match", tag)).put(href);
    }
}
