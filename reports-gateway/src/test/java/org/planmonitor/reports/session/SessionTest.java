package org.planmonitor.reports.session;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Who is signed in with a browser is known everywhere behind the door, and nobody writes in his name from elsewhere. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class SessionTest {

    private static final String READ = "/indicators/v1/plans";
    private static final String WRITE = "/projects/v1/plans/p/blockers";

    private final Sessions sessions;
    private final Database database;
    private final String token = Tokens.of(Map.of("departments", List.of("statistics")), "reporter");

    SessionTest(Sessions sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    @BeforeEach
    void owners() {
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}").withHeader("Set-Cookie", "theirs=1")));
        Owners.projects().register(any(anyUrl()).willReturn(okJson("{}")));
        Owners.indicators().resetRequests();
        Owners.projects().resetRequests();
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    private SessionSecret signedIn() {
        return sessions.begin(new SessionTokens(token, null, "id", "Clerk", "https://issuer.test/end"));
    }

    @Test
    void theOwnerSeesThePersonsTokenAndNoCookie() {
        Response answer = Browser.of(signedIn()).get(READ);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeaders().getValues("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Owners.indicators().find(getRequestedFor(urlPathEqualTo(READ))))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.getHeader("Authorization")).isEqualTo("Bearer " + token);
                    assertThat(seen.containsHeader("Cookie")).isFalse();
                });
    }

    @Test
    void aTokenOfItsOwnGoesAsItIs() {
        Browser.of(signedIn()).header("Authorization", "Bearer mine").get(READ);
        given().header("Authorization", "Bearer mine").header("Cookie", "a=b").post(READ);

        assertThat(Owners.indicators().find(getRequestedFor(urlPathEqualTo(READ))))
                .singleElement()
                .satisfies(seen -> assertThat(seen.getHeader("Authorization")).isEqualTo("Bearer mine"));
        assertThat(Owners.indicators().find(postRequestedFor(urlPathEqualTo(READ))))
                .singleElement()
                .satisfies(seen -> assertThat(seen.containsHeader("Cookie")).isFalse());
    }

    @Test
    void thePageIsToldWhoIsSignedIn() {
        SessionSecret secret = signedIn();

        Browser.of(secret)
                .get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signedIn", equalTo(true))
                .body("subject", equalTo("test-reporter"))
                .body("name", equalTo("Clerk"))
                .body("roles", hasItem("reporter"))
                .body("departments", hasItem("statistics"))
                .body("csrfToken", equalTo(secret.csrfToken()))
                .body("endsAt", notNullValue());
        given().get("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false))
                .body("csrfToken", nullValue());
        given().header("Authorization", "Bearer " + token)
                .get("/session")
                .then()
                .body("signedIn", equalTo(true))
                .body("csrfToken", nullValue());
        assertThat(Browser.of(secret).get("/session").asString()).doesNotContain(token);
    }

    @Test
    void theGatewaysOwnResourcesKnowThePersonToo() {
        SessionSecret operator = sessions.begin(new SessionTokens(Tokens.of("operator"), null, "id", null, null));

        assertThat(given().get("/reports/v1/rebuilds").statusCode()).isEqualTo(401);
        assertThat(Browser.of(operator).get("/reports/v1/rebuilds").statusCode())
                .isEqualTo(200);
        assertThat(Browser.of(signedIn()).get("/reports/v1/rebuilds").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWriteFromElsewhereReachesNobody() {
        SessionSecret secret = signedIn();
        String csrf = secret.csrfToken();
        refused("Origin", Browser.of(secret).header("X-CSRF-Token", csrf));
        refused(
                "Origin",
                Browser.of(secret).header("X-CSRF-Token", csrf).header("Origin", "https://elsewhere.example"));
        refused("Origin", Browser.of(secret).header("X-CSRF-Token", csrf).header("Origin", "null"));
        refused("Origin", Browser.of(secret).header("X-CSRF-Token", csrf).header("Origin", Browser.origin() + "0"));
        refused("X-CSRF-Token", Browser.of(secret).header("Origin", Browser.origin()));
        refused(
                "X-CSRF-Token",
                Browser.of(secret).header("Origin", Browser.origin()).header("X-CSRF-Token", "x"));
        refused(
                "X-CSRF-Token",
                Browser.of(secret)
                        .header("Origin", Browser.origin())
                        .header("X-CSRF-Token", signedIn().csrfToken()));
        Browser.of(secret).post("/session/sign-out").then().statusCode(403);

        assertThat(Owners.projects().find(postRequestedFor(urlPathEqualTo(WRITE))))
                .isEmpty();
        assertThat(Browser.of(secret).get(READ).statusCode()).isEqualTo(200);
    }

    private static void refused(String header, RequestSpecification request) {
        request.body("{}")
                .post(WRITE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("CROSS_SITE_WRITE"))
                .body("errors[0].header", equalTo(header));
    }

    @Test
    void aWriteOfThePageArrivesWhole() {
        byte[] body = new byte[3 << 20];

        Response answer = Browser.writing(signedIn())
                .contentType("application/octet-stream")
                .body(body)
                .post(WRITE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Owners.projects().find(postRequestedFor(urlPathEqualTo(WRITE))))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.getBody()).hasSize(body.length);
                    assertThat(seen.containsHeader("X-CSRF-Token")).isFalse();
                });
    }

    @Test
    void aSessionThatHasEndedIsSaidOnce() {
        SessionSecret secret = signedIn();
        Browser.writing(secret)
                .post("/session/sign-out")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body(
                        "signOutAt",
                        containsString("https://issuer.test/end?id_token_hint=id&post_logout_redirect_uri="));

        ended(Browser.of(secret).get(READ));
        ended(Browser.of(secret).get("/reports/v1/plans"));
        ended(given().header("Cookie", Browser.COOKIE + "=nonsense").get(READ));
        Browser.of(secret)
                .get("/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body("signedIn", equalTo(false));
        assertThat(Owners.indicators().find(getRequestedFor(urlPathEqualTo(READ))))
                .isEmpty();
    }

    @Test
    void itEndsUnusedAndItEndsAtLast() {
        SessionSecret unused = signedIn();
        SessionSecret old = signedIn();
        database.update("update browser_session set seen_at = now() - interval '31 minutes' where id = ?", unused.id());
        database.update("update browser_session set ends_at = now() where id = ?", old.id());

        ended(Browser.of(unused).get(READ));
        ended(Browser.of(old).get(READ));
        signedIn();
        assertThat(database.query(
                        "select 1 from browser_session where id = ? or id = ?", row -> 1, unused.id(), old.id()))
                .isEmpty();
    }

    private static void ended(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body("code", equalTo("SESSION_ENDED"));
    }
}
