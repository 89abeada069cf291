package org.planmonitor.e2e;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client system is registered, calls through the gateway, meets its quota, is counted, and is suspended. */
@Order(3)
@ExtendWith(WithSuite.class)
final class ClientsIT {

    private static final String CLIENT = "/reports/v1/clients/it-bulletin";
    private static final String PLAN = Api.INDICATORS;

    private final Api api;

    ClientsIT(Api api) {
        this.api = api;
    }

    @Test
    void aRegisteredSystemHasItsQuotaItsScopesAndItsFigures() {
        String tag = api.send("PUT", CLIENT, "operator", registration("ACTIVE", 4), "If-None-Match", "*")
                .expecting(201)
                .header("ETag");

        Api.Reply first = api.send("GET", PLAN, "reporter#it-bulletin", null).expecting(200);
        api.send("GET", Api.PROJECTS, "reporter#it-bulletin", null).expecting(403);
        for (int i = 0; i < 3; i++) {
            api.send("GET", PLAN, "reporter#it-bulletin", null).expecting(200);
        }
        Api.Reply over = api.send("GET", PLAN, "reporter#it-bulletin", null).expecting(429);

        assertThat(first.header("RateLimit")).startsWith("\"minute\";r=3;");
        assertThat(over.header("Retry-After")).matches("\\d+");
        assertThat(over.json().get("code").asText()).isEqualTo("TOO_MANY_REQUESTS");
        api.get(PLAN).expecting(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> calls() == 4);

        api.send("PUT", CLIENT, "operator", registration("SUSPENDED", 4), "If-Match", tag)
                .expecting(200);
        api.send("GET", PLAN, "reporter#it-bulletin", null).expecting(403);
        assertThat(api.send("GET", CLIENT + "/history", "operator", null)
                        .expecting(200)
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    private int calls() {
        for (JsonNode each : api.send("GET", CLIENT + "/usage", "operator", null)
                .expecting(200)
                .json()
                .get("items")) {
            if (each.get("operation").asText().equals("indicators_getPlan")) {
                return each.get("calls").asInt();
            }
        }
        return 0;
    }

    private static String registration(String state, int perMinute) {
        return """
                {"unit": "Statistics bureau", "contact": "data@example.org", "purpose": "Monthly bulletin",
                 "scopes": ["indicators:read"], "quota": {"perMinute": %d, "perDay": 1000},
                 "expiresAt": "2099-01-01T00:00:00Z", "state": "%s", "reason": "agreed"}""".formatted(perMinute, state);
    }
}
