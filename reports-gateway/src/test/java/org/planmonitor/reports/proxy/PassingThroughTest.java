package org.planmonitor.reports.proxy;

import java.net.http.HttpRequest;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class PassingThroughTest {

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
    void pathAndQueryReachTheOwnerByteForByte() throws Exception {
        String path = "/indicators/v1/plans/taiyuan-14fyp/indicators?region=140100&text=%E5%A4%AA%E5%8E%9F&a=b%20c";
        owner.stubFor(any(anyUrl()).willReturn(aResponse().withBody("[]").withHeader("ETag", "\"7\"")));

        var answer = door.get(path);

        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        owner.verify(getRequestedFor(urlEqualTo(path)));
    }

    @Test
    void aBadTokenIsJudgedByTheOwner() throws Exception {
        owner.stubFor(get("/projects/v1/plans")
                .willReturn(aResponse()
                        .withStatus(401)
                        .withHeader("WWW-Authenticate", "Bearer")
                        .withBody("{\"code\":\"UNAUTHENTICATED\"}")));

        var answer = door.get("/projects/v1/plans", "Authorization", "Bearer nonsense");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"UNAUTHENTICATED\"}");
        owner.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer nonsense")));
    }

    @Test
    void aNotModifiedAnswerStaysWithoutBody() throws Exception {
        owner.stubFor(get("/indicators/v1/plans")
                .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"7\"")));

        var answer = door.get("/indicators/v1/plans", "If-None-Match", "\"7\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void aPostedBodyAndItsTypeArriveWhole() throws Exception {
        owner.stubFor(post("/projects/v1/packs")
                .willReturn(aResponse().withStatus(201).withHeader("Location", "/projects/v1/packs/x")));

        var answer = door.send(
                HttpRequest.newBuilder(door.at("/projects/v1/packs"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"plan\":\"太原\"}")),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k1");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/projects/v1/packs/x");
        owner.verify(postRequestedFor(urlEqualTo("/projects/v1/packs"))
                .withRequestBody(equalTo("{\"plan\":\"太原\"}"))
                .withHeader("Idempotency-Key", equalTo("k1")));
    }

    @Test
    void whatTheCallerClaimsAboutItsOriginIsReplaced() throws Exception {
        owner.stubFor(any(anyUrl()).willReturn(aResponse()));

        door.get(
                "/indicators/v1/plans",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6",
                "TE",
                "trailers",
                "Proxy-Authorization",
                "Basic eA==");

        owner.verify(getRequestedFor(anyUrl())
                .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                .withHeader("X-Forwarded-Proto", equalTo("http"))
                .withHeader("X-Forwarded-Host", equalTo("127.0.0.1:" + door.port()))
                .withHeader("X-Forwarded-Prefix", absent())
                .withHeader("Forwarded", absent())
                .withHeader("TE", absent())
                .withHeader("Proxy-Authorization", absent()));
    }

    @Test
    void aTraceGoesOnAndOneIsStartedWhereThereIsNone() throws Exception {
        owner.stubFor(any(anyUrl()).willReturn(aResponse()));
        String given = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        door.get("/indicators/v1/plans", "traceparent", given);
        door.get("/indicators/v1/regions", "traceparent", "rubbish");

        owner.verify(getRequestedFor(urlEqualTo("/indicators/v1/plans")).withHeader("traceparent", equalTo(given)));
        owner.verify(getRequestedFor(urlEqualTo("/indicators/v1/regions"))
                .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-00")));
    }
}
