package org.planmonitor.reports.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/** A token that nears its end is renewed without a word, by one request alone; the issuer may also say no, or nothing. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RenewalTest {

    private static final String READ = "/projects/v1/plans";
    private static final String TOKEN = "/issuer/token";

    private final Sessions sessions;
    private final Database database;

    RenewalTest(Sessions sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
    }

    @BeforeEach
    void owner() {
        Owners.projects().register(any(urlPathMatching("/projects/.*")).willReturn(okJson("{}")));
        Owners.projects().resetRequests();
        Owners.indicators().resetRequests();
        Owners.indicators()
                .register(get(urlPathEqualTo("/issuer/.well-known/openid-configuration"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"issuer\":\"i\",\"token_endpoint\":\"%s\"}"
                                        .formatted(Owners.issuer() + "/token"))));
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void oneRequestRenewsForAll() throws Exception {
        String fresh = Tokens.of(Map.of("sub", "renewed"), "reporter");
        issuer(okJson("{\"access_token\":\"%s\",\"refresh_token\":\"second\",\"expires_in\":300}".formatted(fresh))
                .withFixedDelay(300));
        SessionSecret secret = nearItsEnd(Duration.ZERO);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = IntStream.range(0, 6)
                    .mapToObj(i ->
                            threads.submit(() -> Browser.of(secret).get(READ).statusCode()))
                    .toList();
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        }

        assertThat(Owners.indicators()
                        .find(postRequestedFor(urlPathEqualTo(TOKEN))
                                .withRequestBody(containing("refresh_token=first"))))
                .hasSize(1);
        assertThat(Owners.projects().find(getRequestedFor(urlPathEqualTo(READ))))
                .hasSize(6)
                .allSatisfy(seen -> assertThat(seen.getHeader("Authorization")).isEqualTo("Bearer " + fresh));
    }

    @Test
    void whatTheIssuerRefusesHasEnded() {
        issuer(aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"invalid_grant\"}"));
        SessionSecret secret = nearItsEnd(Duration.ofSeconds(30));

        Response answer = Browser.of(secret).get(READ);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("SESSION_ENDED");
    }

    @Test
    void anIssuerInTroubleEndsNothing() {
        issuer(aResponse().withStatus(500));
        SessionSecret holding = nearItsEnd(Duration.ofSeconds(30));
        SessionSecret past = nearItsEnd(Duration.ofSeconds(-1));

        Response passed = Browser.of(holding).get(READ);
        Response later = Browser.of(past).get(READ);

        assertThat(passed.statusCode()).isEqualTo(200);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.header("Retry-After")).isEqualTo("1");
        assertThat(later.header("Set-Cookie")).isNull();
    }

    private static void issuer(ResponseDefinitionBuilder answer) {
        Owners.indicators().register(post(urlPathEqualTo(TOKEN)).willReturn(answer));
    }

    /** A session whose token holds so much longer. */
    private SessionSecret nearItsEnd(Duration left) {
        SessionSecret secret = sessions.begin(new SessionTokens(Tokens.of("reporter"), "first", "id", "Clerk", null));
        database.update(
                "update browser_session set token_until = now() + make_interval(secs => ?) where id = ?",
                (double) left.toSeconds(),
                secret.id());
        return secret;
    }
}
