package org.planmonitor.kit.security;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@SampleTest
class CallersTest {

    private static final String CALLER = "/sample/v1/notes/caller";

    @Inject
    CurrentCaller current;

    @Test
    void nobody_in_particular_sees_what_is_public() {
        given().get(CALLER).then().body("[0]", equalTo("anonymous")).body("[2]", equalTo("[PUBLIC]"));
    }

    @Test
    void a_token_says_who_calls() {
        String token = Tokens.of(Map.of("sub", "anna", "departments", List.of("tjj")), "reporter");

        given().auth()
                .oauth2(token)
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("[0]", equalTo("anna"))
                .body("[1]", equalTo("[REPORTER]"))
                .body("[2]", equalTo("[PUBLIC, INTERNAL]"))
                .body("[3]", equalTo("[tjj]"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_is_known_by_the_name_in_its_claim(Role role) {
        given().auth().oauth2(Tokens.of(role.claim())).get(CALLER).then().body("[1]", equalTo("[" + role + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNER,3",
        "REVIEWER,3",
        "RELEASER,3",
        "AUDITOR,3",
        "OPERATOR,3",
        "SYSTEM,3",
        "LEADER,3",
        "REPORTER,2",
        "SIGNATORY,2",
        "OWNER,2",
        "DISTRICT,2",
        "SUPERVISOR,2",
        "EVALUATOR,2"
    })
    void what_a_role_sees(Role role, int sharings) {
        Caller caller = new Caller(
                "x",
                java.util.Set.of(role),
                java.util.Set.of(),
                java.util.Set.of(),
                null,
                java.util.Set.of(),
                java.util.Set.of());

        assertThat(caller.visible()).hasSize(sharings);
    }

    @Test
    void a_role_of_another_system_grants_nothing() {
        given().auth().oauth2(Tokens.of("superuser")).get(CALLER).then().body("[1]", equalTo("[]"));
    }

    @Test
    void an_operation_that_says_nothing_is_denied_to_everybody() {
        String forgotten = "/sample/v1/notes/forgotten";
        given().get(forgotten).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("planner", "operator", "system"))
                .get(forgotten)
                .then()
                .statusCode(403);
    }

    @Test
    void permissions_come_from_roles() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"title\": \"a\"}")
                .put("/sample/v1/notes/7")
                .then()
                .statusCode(403);
    }

    @Test
    void outside_a_request_the_system_is_nobody_unless_it_says_so() {
        assertThatThrownBy(() -> current.get()).isInstanceOf(IllegalStateException.class);

        String subject =
                CurrentCaller.callAsSystem("import", () -> current.get().subject());

        assertThat(subject).isEqualTo("system:import");
    }
}
