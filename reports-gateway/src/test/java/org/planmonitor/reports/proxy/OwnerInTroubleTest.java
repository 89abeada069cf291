package org.planmonitor.reports.proxy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OwnerInTroubleTest {

    private final WireMockServer owner =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private Door door = Door.to(1);

    @BeforeEach
    void open() {
        owner.start();
        door.close();
        door = Door.to(owner.port());
    }

    @AfterEach
    void close() {
        door.close();
        owner.stop();
    }

    @Test
    void aStoppedOwnerIsABadGatewayInTheCallersLanguage() throws Exception {
        owner.stop();

        var english = door.get("/indicators/v1/plans?x=1", "Accept-Language", "en-GB,en;q=0.9");
        var chinese = door.get("/indicators/v1/plans", "Accept-Language", "zh-CN");
        var program = door.get("/indicators/v1/plans");
        var french = door.get("/indicators/v1/plans", "Accept-Language", "fr");

        assertThat(english.statusCode()).isEqualTo(502);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(english.body());
        assertThat(problem.getString("code")).isEqualTo("UPSTREAM_FAILED");
        assertThat(problem.getString("title")).isEqualTo("An upstream service answered wrongly");
        assertThat(problem.getString("instance")).isEqualTo("/indicators/v1/plans");
        assertThat(problem.getJsonArray("errors")).isEmpty();
        assertThat(new JsonObject(chinese.body()).getString("title")).isEqualTo("上游服务返回无效响应");
        assertThat(List.of(program, french))
                .allSatisfy(answer -> assertThat(new JsonObject(answer.body()).getString("title"))
                        .isEqualTo("An upstream service answered wrongly"));
    }

    @Test
    void aSlowOwnerIsATimeoutAndIsNotAskedTwice() throws Exception {
        owner.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(6_000)));

        var answer = door.get("/projects/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("UPSTREAM_TIMEOUT");
        owner.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aReadIsAskedOnceMoreWhenTheConnectionBreaks() throws Exception {
        owner.stubFor(get(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("well")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        owner.stubFor(get(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withBody("here")));

        assertThat(door.get("/indicators/v1/plans").body()).isEqualTo("here");
    }

    @Test
    void aWriteIsNeverSentTwice() throws Exception {
        owner.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        var answer = door.send(HttpRequest.newBuilder(door.at("/indicators/v1/packs"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        owner.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void garbageInsteadOfHttpIsABadGateway() throws Exception {
        owner.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        assertThat(door.get("/indicators/v1/plans").statusCode()).isEqualTo(502);
    }

    @Test
    void aStuckOwnerTakesNoMoreThanItsShareAndRecovers() throws Exception {
        owner.stubFor(get("/indicators/v1/slow").willReturn(aResponse().withFixedDelay(500)));
        owner.stubFor(get("/indicators/v1/quick").willReturn(aResponse().withBody("ok")));

        List<CompletableFuture<HttpResponse<String>>> together = IntStream.range(0, Door.CAP * 3)
                .mapToObj(i -> door.client()
                        .sendAsync(
                                HttpRequest.newBuilder(door.at("/indicators/v1/slow"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .toList();
        var answers = together.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSizeGreaterThanOrEqualTo(Door.CAP);
        assertThat(answers.stream().filter(a -> a.statusCode() == 503))
                .isNotEmpty()
                .allSatisfy(busy -> {
                    assertThat(busy.headers().firstValue("Retry-After")).contains("1");
                    assertThat(new JsonObject(busy.body()).getString("code")).isEqualTo("UNAVAILABLE");
                });
        assertThat(door.get("/indicators/v1/quick").body()).isEqualTo("ok");
    }

    @Test
    void anOwnerThatDoesNotAnswerIsLeftAloneForAMoment() throws Exception {
        int port = owner.port();
        owner.stop();
        HttpResponse<String> answer = door.get("/indicators/v1/plans");
        for (int call = 0; call < 40 && answer.statusCode() == 502; call++) {
            answer = door.get("/indicators/v1/plans");
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("UNAVAILABLE");
        assertThat(door.get("/projects/v1/plans").statusCode())
                .as("each owner for itself")
                .isEqualTo(502);

        var again = new WireMockServer(options().bindAddress("127.0.0.1").port(port));
        again.start();
        try {
            again.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(door.get("/indicators/v1/plans").statusCode())
                                    .isEqualTo(500));
            for (int call = 0; call < 40; call++) {
                assertThat(door.get("/indicators/v1/plans").statusCode())
                        .as("an error is an answer")
                        .isEqualTo(500);
            }
        } finally {
            again.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/v1/..%2f..%2fq/health", "/indicators/%2e%2e/q/metrics", "/indicators//v1/plans",
                "/indicators/v1/plans;jsessionid=1", "/indicators/v1/x%5cq", "/projects/v1/%2500"
            })
    void aPathThatCanBeReadTwoWaysGoesNowhere(String path) throws Exception {
        owner.stubFor(any(anyUrl()).willReturn(aResponse().withBody("reached")));

        var answer = door.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        owner.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void theOwnersManagementPathsAreNotReachable() throws Exception {
        owner.stubFor(any(anyUrl()).willReturn(aResponse().withBody("reached")));

        assertThat(door.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(door.get("/indicatorsq/metrics").statusCode()).isEqualTo(404);
        owner.verify(0, anyRequestedFor(anyUrl()));
    }
}
