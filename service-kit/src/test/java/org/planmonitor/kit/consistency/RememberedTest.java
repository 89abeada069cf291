package org.planmonitor.kit.consistency;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@SampleTest
class RememberedTest {

    @Inject
    Memory memory;

    private static String writeAndGetToken() {
        return given().auth()
                .oauth2(Tokens.of("planner"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"title\": \"a\"}")
                .post("/sample/v1/notes")
                .header("Consistency-Token");
    }

    private static String remembered(String key, String token) {
        var request = given();
        return (token.isEmpty() ? request : request.header("Consistency-Token", token))
                .get("/sample/v1/remembered/" + key)
                .asString();
    }

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({"'10:20:', 9, true", "'10:20:', 15, true", "'10:20:12,15', 15, false", "'10:20:', 20, false"})
    void a_snapshot_sees_what_had_committed(String snapshot, long transaction, boolean sees) {
        assertThat(Snapshot.parse(snapshot).sees(transaction)).isEqualTo(sees);
    }

    @Test
    void a_reader_with_a_newer_token_reads_the_database_again() {
        String key = UUID.randomUUID().toString();
        String first = remembered(key, "");
        assertThat(remembered(key, "")).isEqualTo(first);

        String token = writeAndGetToken();

        String second = remembered(key, token);
        assertThat(second).isNotEqualTo(first);
        assertThat(remembered(key, token)).isEqualTo(second);
        assertThat(remembered(key, "")).isEqualTo(second);
    }

    @Test
    void what_is_forgotten_is_read_again_and_what_is_too_old_too() {
        Remembered<String, Object> kept = memory.remember(2, Duration.ofMinutes(1));
        Object first = kept.get("a", Object::new);
        assertThat(kept.get("a", Object::new)).isSameAs(first);
        kept.forget("a");
        assertThat(kept.get("a", Object::new)).isNotSameAs(first);

        Remembered<String, Object> old = memory.remember(2, Duration.ZERO);
        assertThat(old.get("a", Object::new)).isNotSameAs(old.get("a", Object::new));
    }

    @Test
    void beyond_its_size_the_least_used_is_forgotten() {
        Remembered<String, Object> kept = memory.remember(1, Duration.ofMinutes(1));
        Object first = kept.get("a", Object::new);
        kept.get("b", Object::new);

        assertThat(kept.get("a", Object::new)).isNotSameAs(first);
    }

    @Test
    void an_answer_read_while_it_was_forgotten_is_not_kept() {
        Remembered<String, String> kept = memory.remember(5, Duration.ofMinutes(1));
        kept.get("a", () -> {
            kept.forget("a");
            return "read before it changed";
        });

        assertThat(kept.get("a", () -> "read after")).isEqualTo("read after");
    }

    @Test
    void what_is_no_token_is_refused() {
        given().header("Consistency-Token", "yesterday")
                .get("/sample/v1/remembered/x")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Consistency-Token"));
    }
}
