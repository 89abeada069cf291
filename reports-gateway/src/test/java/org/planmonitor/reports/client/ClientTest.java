package org.planmonitor.reports.client;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Client systems as administrators register them, and as the gate then lets them in. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ClientTest {

    private static final String PATH = "/reports/v1/clients/";
    private static final String OWNERS = "/indicators/v1/plans";
    private static final String OWN = "/reports/v1/plans";

    private final Usage usage;
    private final Clients clients;
    private final Database database;

    ClientTest(Usage usage, Clients clients, Database database) {
        this.usage = usage;
        this.clients = clients;
        this.database = database;
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @Test
    void aRegistrationHasVersionsAndNeedsTheStateThatWasRead() {
        Response made = put("c-versions", "*", null, request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE"));
        String tag = made.header("ETag");

        made.then().statusCode(201).body("version", equalTo(1)).body("unit", equalTo("Bureau"));
        put("c-versions", "*", null, request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(412);
        put("c-versions", null, null, request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(428);
        put("c-versions", null, tag, request(70, 1000, "2030-01-01T00:00:00Z", "SUSPENDED"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("changedBy", equalTo("test-operator"));
        put("c-versions", null, tag, request(80, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(412);

        operator().get(PATH + "c-versions/history?limit=1").then().body("items.version", equalTo(java.util.List.of(2)));
        operator().get(PATH + "c-versions/history").then().body("items.version", equalTo(java.util.List.of(2, 1)));
        operator().get("/reports/v1/clients?limit=500").then().statusCode(200).body("items.id", hasItem("c-versions"));
        operator()
                .header("If-None-Match", operator().get(PATH + "c-versions").header("ETag"))
                .get(PATH + "c-versions")
                .then()
                .statusCode(304);
        assertThat(database.query(
                        "select action from audit_entry where aggregate_type = 'client' and aggregate_id = 'c-versions' order by position",
                        row -> row.getString(1)))
                .containsExactly("client.registered", "client.changed");
    }

    @Test
    void whatIsOverTheQuotaIsRefusedAtTheDoorForOwnersAndOwnPaths() {
        Owners.indicators().register(any(anyUrl()).willReturn(ok()));
        put("c-quota", "*", null, request(3, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);

        Response first = of("c-quota").get(OWNERS);
        Response second = of("c-quota").get(OWN);
        of("c-quota").get(OWNERS).then().statusCode(200);
        Response over = of("c-quota").header("Accept-Language", "zh").get(OWNERS);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(over.headers().getValues("X-Request-Id")).hasSize(1);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"minute\";q=3;w=60, \"day\";q=1000;w=86400");
        assertThat(first.header("RateLimit")).matches("\"minute\";r=2;t=\\d+, \"day\";r=999;t=\\d+");
        assertThat(second.header("RateLimit")).startsWith("\"minute\";r=1;");
        over.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("title", equalTo("调用次数超出配额"))
                .body("instance", equalTo(OWNERS));
        assertThat(Integer.parseInt(over.header("Retry-After"))).isBetween(1, 20);
        of("c-quota-other").get(OWN).then().statusCode(200);
    }

    @Test
    void theQuotaOfTheDayIsThatOfAllReplicas() {
        put("c-day", "*", null, request(1000, 4, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);
        database.update(
                "insert into client_usage (client, day, operation, calls, refused, failed) values ('c-day', (now() at time zone 'UTC')::date, 'elsewhere', 2, 0, 0)");
        usage.flush();

        of("c-day").get(OWN).then().statusCode(200);
        of("c-day").get(OWN).then().statusCode(200);
        Response over = of("c-day").get(OWN);

        over.then().statusCode(429);
        assertThat(over.header("RateLimit")).contains("\"day\";r=0;");
        usage.flush();
        of("c-day").get(OWN).then().statusCode(429);
    }

    @Test
    void whoseRegistrationHasEndedMayNotCallAndScopesBind() {
        Owners.indicators().register(any(anyUrl()).willReturn(ok()));
        put("c-past", "*", null, request(60, 1000, "2020-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);
        put("c-out", "*", null, request(60, 1000, "2030-01-01T00:00:00Z", "SUSPENDED"))
                .then()
                .statusCode(201);
        put("c-scope", "*", null, request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);

        of("c-past").get(OWNERS).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        of("c-out").get(OWN).then().statusCode(403);
        of("c-scope").get(OWNERS).then().statusCode(200);
        of("c-scope").post(OWNERS).then().statusCode(403);
        of("c-scope").get("/projects/v1/plans").then().statusCode(403);
        assertThat(clients.ended()).contains("c-past", "c-out").doesNotContain("c-scope");
    }

    @Test
    void aTokenThatDoesNotHoldCountsForNobodyButItsAddress() {
        Owners.indicators().register(any(anyUrl()).willReturn(aResponse().withStatus(401)));
        put("c-forged", "*", null, request(1, 10, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);
        String forged = Tokens.of(Map.of("azp", "c-forged"), "reporter");
        String broken = forged.substring(0, forged.length() - 8) + "AAAAAAAA";
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + broken)
                    .get(OWNERS)
                    .then()
                    .statusCode(401);
        }

        of("c-forged").get(OWN).then().statusCode(200);
    }

    @Test
    void usageIsShownByDayAndOperationToAdministratorsAndTheClientItself() {
        Owners.indicators().register(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        put("c-usage", "*", null, request(4, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);
        given().get("/openapi").then().statusCode(200);
        of("c-usage").get(OWN);
        of("c-usage").get(OWN + "/none/dashboard");
        of("c-usage").get(OWNERS);
        of("c-usage").get(PATH + "c-usage").then().statusCode(200);
        of("c-usage").get(OWN).then().statusCode(429);
        usage.flush();

        var page = operator().get(PATH + "c-usage/usage?limit=500").jsonPath();
        assertThat(page.getInt("items.find { it.operation == 'reports_listPlans' }.calls"))
                .isEqualTo(1);
        assertThat(page.getInt("items.find { it.operation == 'reports_listPlans' }.refused"))
                .isEqualTo(1);
        assertThat(page.getInt("items.find { it.operation == 'reports_getDashboard' }.calls"))
                .isEqualTo(1);
        assertThat(page.getInt("items.findAll { it.failed == 1 }.size()")).isEqualTo(1);
        var first = operator().get(PATH + "c-usage/usage?limit=1").jsonPath();
        assertThat(operator()
                        .get(PATH + "c-usage/usage?limit=1&cursor=" + first.getString("next"))
                        .jsonPath()
                        .getString("items[0].operation"))
                .isGreaterThan(first.getString("items[0].operation"));
        put("c-usage-2", "*", null, request(100, 1000, "2030-01-01T00:00:00Z", "ACTIVE"))
                .then()
                .statusCode(201);
        of("c-usage-2").get(PATH + "c-usage-2/usage").then().statusCode(200);
        of("c-usage-2").get(PATH + "c-usage/usage").then().statusCode(404);
        of("c-usage-2").get(PATH + "c-usage").then().statusCode(404);
        of("c-usage-2").get("/reports/v1/clients").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\": \"Bureau\"|\"unit\": \" \"|/unit|WRONG_VALUE",
                "\"unit\": \"Bureau\",||/unit|MISSING_FIELD",
                "\"perMinute\": 60|\"perMinute\": 0|/quota/perMinute|OUT_OF_RANGE",
                "\"perDay\": 1000|\"perDay\": 1.5|/quota/perDay|WRONG_TYPE",
                "indicators:read|everything:read|/scopes|SCOPE_UNKNOWN",
                "2030-01-01T00:00:00Z|soon|/expiresAt|WRONG_VALUE",
                "ACTIVE|DEAD|/state|WRONG_VALUE"
            })
    void whatCannotBeIsRefusedAtItsPlace(
            String written, @org.jspecify.annotations.Nullable String instead, String pointer, String code) {
        String wrong =
                request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE").replace(written, instead == null ? "" : instead);

        put("c-wrong", "*", null, wrong)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void onlyAdministratorsRegisterAndAnIdHasAForm() {
        String request = request(60, 1000, "2030-01-01T00:00:00Z", "ACTIVE");

        given().contentType("application/json")
                .body(request)
                .put(PATH + "c-nobody")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("planner"))
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(request)
                .put(PATH + "c-nobody")
                .then()
                .statusCode(403);
        put("-c", "*", null, request).then().statusCode(400).body("errors[0].parameter", equalTo("client"));
        operator().get(PATH + "c-none").then().statusCode(404);
        operator().get(PATH + "anonymous/usage?from=x").then().statusCode(400);
        operator().get(PATH + "anonymous/usage?from=9999-01-01").then().statusCode(400);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + Tokens.of("operator"));
    }

    private static RequestSpecification of(String client) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("azp", client), "reporter"));
    }

    private static Response put(
            String client,
            @org.jspecify.annotations.Nullable String none,
            @org.jspecify.annotations.Nullable String match,
            String body) {
        RequestSpecification request =
                operator().contentType("application/json").body(body);
        if (none != null) {
            request.header("If-None-Match", none);
        }
        if (match != null) {
            request.header("If-Match", match);
        }
        return request.put(PATH + client);
    }

    private static String request(int perMinute, int perDay, String expires, String state) {
        return """
                {"unit": "Bureau", "contact": "data@bureau.test", "purpose": "Bulletin",
                 "scopes": ["indicators:read", "reports:read"], "quota": {"perMinute": %d, "perDay": %d},
                 "expiresAt": "%s", "state": "%s", "reason": "agreed"}""".formatted(perMinute, perDay, expires, state);
    }
}
