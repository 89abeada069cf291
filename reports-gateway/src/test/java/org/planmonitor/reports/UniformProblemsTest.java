package org.planmonitor.reports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.planmonitor.kit.testing.Patience.await;

/** Whoever refuses, and wherever in the gateway: one form of document, with the request's id. */
@QuarkusTest
@TestProfile(UniformProblemsTest.Narrow.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class UniformProblemsTest {

    private static final String ID = "uniform-1";
    private static final int A_MINUTE = 60;
    private static final int MUCH = 4_000;
    private static final String SLOW = "/projects/v1/plans/any/slow";
    private static final String WAITS = "/projects/v1/plans/any/waits";

    /** Limits that a test reaches. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "planmonitor.clients.per-minute", Integer.toString(A_MINUTE),
                    "planmonitor.entrance.hosts", "localhost,127.0.0.1",
                    "planmonitor.upstreams.indicators.max-body", "1K",
                    "planmonitor.upstreams.projects.max-in-flight", "1",
                    "planmonitor.timeouts.slow.path", SLOW,
                    "planmonitor.timeouts.slow.silence", "PT0.3S",
                    "quarkus.http.limits.max-body-size", "2K");
        }
    }

    @BeforeEach
    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
        Owners.projects().resetRequests();
    }

    static Stream<Arguments> refusals() {
        String own = "/reports/v1/plans";
        String indicators = "/indicators/v1/plans";
        String projects = "/projects/v1/plans";
        return Stream.of(
                refusal(400, "VALIDATION", own + "/a;b", UniformProblemsTest::get),
                refusal(400, "VALIDATION", indicators + "/a;b", UniformProblemsTest::get),
                refusal(404, "NOT_FOUND", "/nowhere", UniformProblemsTest::get),
                refusal(405, "METHOD_NOT_ALLOWED", own, path -> call().delete(path)),
                refusal(413, "PAYLOAD_TOO_LARGE", "/reports/v1/subscriptions", UniformProblemsTest::postMuch),
                refusal(413, "PAYLOAD_TOO_LARGE", indicators, UniformProblemsTest::postMuch),
                refusal(414, "URI_TOO_LONG", own, UniformProblemsTest::getLong),
                refusal(414, "URI_TOO_LONG", indicators, UniformProblemsTest::getLong),
                refusal(421, "MISDIRECTED", own, UniformProblemsTest::getOther),
                refusal(421, "MISDIRECTED", indicators, UniformProblemsTest::getOther),
                refusal(429, "TOO_MANY_REQUESTS", own, UniformProblemsTest::getOften),
                refusal(429, "TOO_MANY_REQUESTS", indicators, UniformProblemsTest::getOften),
                refusal(431, "HEADER_FIELDS_TOO_LARGE", own, UniformProblemsTest::getWithMuch),
                refusal(431, "HEADER_FIELDS_TOO_LARGE", indicators, UniformProblemsTest::getWithMuch),
                refusal(502, "UPSTREAM_FAILED", projects, UniformProblemsTest::getBroken),
                refusal(503, "UNAVAILABLE", projects, UniformProblemsTest::getBusy),
                refusal(504, "UPSTREAM_TIMEOUT", SLOW, UniformProblemsTest::getSlow));
    }

    private interface Asked {
        Response at(String path);
    }

    private static Arguments refusal(int status, String code, String path, Asked asked) {
        return argumentSet(status + " " + path, status, code, path, (Supplier<Response>) () -> asked.at(path));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasTheSameForm(int status, String code, String path, Supplier<Response> asked) {
        Response answer = asked.get();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly(ID);
        Map<String, Object> problem = answer.jsonPath().getMap("");
        assertThat(problem.keySet()).containsExactly("type", "title", "status", "code", "detail", "instance", "errors");
        assertThat(problem)
                .containsEntry("status", status)
                .containsEntry("code", code)
                .containsEntry("instance", path)
                .containsEntry("errors", List.of());
        assertThat(problem)
                .containsEntry(
                        "type",
                        "https://planmonitor.org/problems/"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.get("title")).asString().isNotBlank();
        assertThat(problem.get("detail")).asString().isNotBlank();
        if (status == 429 || status == 503) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/v1/plans,                DELETE, GET",
        "/reports/v1/plans/any/dashboard,  PUT,    GET",
        "/reports/v1/clients/any,          PATCH,  PUT",
        "/openapi,                         POST,   GET",
        "/asyncapi,                        DELETE, GET"
    })
    void aMethodThatIsNoneSaysWhichAre(String path, String method, String allowed) {
        Response answer = call().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Allow")).contains(allowed).doesNotContain(method);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(path);
    }

    @Test
    void anOwners405ComesBackWithItsAllowAndItsDocument() {
        String theirs = "{\"code\":\"METHOD_NOT_ALLOWED\",\"status\":405,\"instance\":\"/indicators/v1/plans\"}";
        Owners.indicators()
                .register(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(405)
                                .withHeader("Allow", "GET, HEAD")
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(theirs)));

        Response answer = call().delete("/indicators/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().getValues("Allow")).containsExactly("GET, HEAD");
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString()).isEqualTo(theirs);
        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly(ID);
    }

    private static Response get(String path) {
        return call().urlEncodingEnabled(false).get(path);
    }

    private static Response postMuch(String path) {
        return call().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "poster"), "planner"))
                .contentType("application/json")
                .body("[" + " ".repeat(MUCH) + "]")
                .post(path);
    }

    private static Response getLong(String path) {
        return call().get(path + "?cursor=" + "x".repeat(9_000));
    }

    private static Response getOther(String path) {
        return call().header("Host", "other.example").get(path);
    }

    private static Response getWithMuch(String path) {
        RequestSpecification request = call();
        for (int field = 0; field < 40; field++) {
            request.header("X-Filler-" + field, "x".repeat(1_000));
        }
        return request.get(path);
    }

    /** Of somebody who is known, so that nobody else pays for it. */
    private static Response getOften(String path) {
        Owners.indicators().register(any(anyUrl()).willReturn(aResponse()));
        String token = Tokens.of(Map.of("sub", "often " + path), "planner");
        Response answer = call().header("Authorization", "Bearer " + token).get(path);
        for (int calls = 0; calls < A_MINUTE * 2 && answer.statusCode() == 200; calls++) {
            answer = call().header("Authorization", "Bearer " + token).get(path);
        }
        return answer;
    }

    private static Response getBroken(String path) {
        Owners.projects().register(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        return get(path);
    }

    private static Response getSlow(String path) {
        Owners.projects().register(any(anyUrl()).willReturn(aResponse().withFixedDelay(2_000)));
        return get(path);
    }

    private static Response getBusy(String path) {
        Owners.projects().register(any(urlEqualTo(WAITS)).willReturn(aResponse().withFixedDelay(3_000)));
        CompletableFuture<Response> waits = CompletableFuture.supplyAsync(() -> get(WAITS));
        await().until(() ->
                !Owners.projects().find(getRequestedFor(urlEqualTo(WAITS))).isEmpty());
        Response refused = get(path);
        assertThat(waits.join().statusCode()).isEqualTo(200);
        return refused;
    }

    private static RequestSpecification call() {
        return given().header("X-Request-Id", ID).header("Accept-Language", "en");
    }
}
