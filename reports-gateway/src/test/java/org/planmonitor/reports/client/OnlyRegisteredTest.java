package org.planmonitor.reports.client;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Where only registered systems may call: whose token names a system that is not is told so; people and passers-by may. */
@QuarkusTest
@TestProfile(OnlyRegisteredTest.Strict.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class OnlyRegisteredTest {

    private static final String PLANS = "/reports/v1/plans";

    /** Nobody is served who is not registered. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planmonitor.clients.unregistered", "false");
        }
    }

    @Test
    void aSystemThatNobodyRegisteredIsRefusedByNameUntilSomebodyDoes() {
        asSystem("client_id", "budget-system")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"))
                .body("instance", equalTo(PLANS))
                .body("detail", containsString("budget-system"));

        given().header("Authorization", "Bearer " + Tokens.of("operator"))
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("""
                        {"unit": "Bureau", "contact": "data@bureau.test", "purpose": "Budget", "scopes": ["reports:read"],
                         "quota": {"perMinute": 60, "perDay": 1000}, "expiresAt": "2030-01-01T00:00:00Z", "state": "ACTIVE",
                         "reason": "agreed"}""")
                .put("/reports/v1/clients/budget-system")
                .then()
                .statusCode(201);

        asSystem("client_id", "budget-system").then().statusCode(200);
        asSystem("azp", "budget-system").then().statusCode(200);
        asSystem("azp", "another-system").then().statusCode(403);
    }

    @Test
    void whoeverIsNoSystemMayCall() {
        given().get(PLANS).then().statusCode(200);
        given().header("Authorization", "Bearer " + Tokens.of("reader"))
                .get(PLANS)
                .then()
                .statusCode(200);
    }

    /** A token of the client credentials grant names its client as RFC 9068 or OpenID Connect do. */
    private static Response asSystem(String claim, String client) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of(claim, client, "sub", client), "reporter"))
                .get(PLANS);
    }
}
