package org.planmonitor.kit.idempotency;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.Notes;
import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.testing.Patience.await;

@SampleTest
class IdempotencyTest {

    @Inject
    Notes notes;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Clock clock;

    private static Response post(String role, String key, String title) {
        return given().auth()
                .oauth2(Tokens.of(java.util.Map.of("sub", role), "planner"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\": \"" + title + "\"}")
                .post("/sample/v1/notes");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_repetition_gets_the_first_answer_and_has_no_effect() {
        String key = newKey();
        int before = notes.written();

        Response first = post("anna", key, "once");
        Response second = post("anna", key, "once");

        assertThat(notes.written()).isEqualTo(before + 1);
        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first.asString()));
        for (String header : new String[] {"ETag", "Location", "Consistency-Token"}) {
            assertThat(first.header(header)).as(header).isNotNull().isEqualTo(second.header(header));
        }
    }

    @Test
    void the_same_key_with_another_payload_is_refused() {
        String key = newKey();
        post("anna", key, "first");

        post("anna", key, "other").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void the_key_of_another_caller_is_another_key() {
        String key = newKey();
        int before = notes.written();

        post("anna", key, "same");
        post("bert", key, "same").then().statusCode(201);

        assertThat(notes.written()).isEqualTo(before + 2);
    }

    @Test
    void a_missing_key_is_refused() {
        given().auth()
                .oauth2(Tokens.of("planner"))
                .contentType("application/json")
                .body("{\"title\": \"a\"}")
                .post("/sample/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void a_failure_is_not_remembered() {
        String key = newKey();

        post("anna", key, "fails").then().statusCode(500);

        post("anna", key, "works").then().statusCode(201);
    }

    @Test
    void while_the_first_runs_the_second_is_told_to_wait() throws Exception {
        String key = newKey();
        int before = notes.written();
        CountDownLatch gate = new CountDownLatch(1);
        notes.holdAt(gate);
        try {
            CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post("anna", key, "slow"));
            await().until(() -> notes.written() == before + 1);

            post("anna", key, "slow")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("code", equalTo("REQUEST_IN_PROGRESS"));
            gate.countDown();
            first.get().then().statusCode(201);
        } finally {
            gate.countDown();
            notes.holdAt(null);
        }
        post("anna", key, "slow").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(notes.written()).isEqualTo(before + 1);
    }

    @Test
    void keys_are_forgotten_after_a_day() {
        String key = newKey();
        post("anna", key, "old").then().statusCode(201);
        var scope = new IdempotencyKeys.Scope("anna", "/sample/v1/notes", key);
        assertThat(keys.find(scope, clock.instant())).isNotNull();

        assertThat(keys.find(scope, clock.instant().plus(Idempotency.KEPT))).isNull();
        assertThat(keys.purge(clock.instant().plus(Idempotency.KEPT))).isPositive();
        assertThat(keys.find(scope, clock.instant())).isNull();
    }
}
