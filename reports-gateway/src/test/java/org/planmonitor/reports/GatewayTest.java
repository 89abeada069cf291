package org.planmonitor.reports;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole gateway as a caller meets it: the door, the document, the page. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class GatewayTest {

    private static final String INDICATORS_DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"i","version":"1"},"paths":{"/indicators/v1/plans":{"get":{"operationId":"list",
             "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}}},
             "components":{"schemas":{"Page":{"type":"object"}}}}""";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void aBadTokenOnAnOwnersPathComesBackAsTheOwners401() {
        Owners.indicators()
                .register(get("/indicators/v1/plans")
                        .willReturn(aResponse().withStatus(401).withBody("theirs")));

        Response answer = given().header("Authorization", "Bearer nonsense").get("/indicators/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).isEqualTo("theirs");
    }

    @Test
    void aRequestHasOneIdHereAndAtItsOwner() {
        Owners.indicators().register(get("/indicators/v1/plans").willReturn(okJson("{}")));
        Owners.projects().register(any(anyUrl()).willReturn(okJson("{}").withHeader("X-Request-Id", "owners")));

        Response named = given().header("X-Request-Id", "mine-1").get("/indicators/v1/plans");
        Response unnamed = given().get("/indicators/v1/plans");
        Response refused = given().get("/indicators/v1/plans;x");

        assertThat(named.headers().getValues("X-Request-Id")).containsExactly("mine-1");
        assertThat(unnamed.headers().getValues("X-Request-Id")).hasSize(1);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().getValues("X-Request-Id")).hasSize(1);
        assertThat(Owners.indicators().find(getRequestedFor(urlPathEqualTo("/indicators/v1/plans"))))
                .extracting(seen -> seen.getHeader("X-Request-Id"))
                .containsSubsequence("mine-1", unnamed.header("X-Request-Id"));
        assertThat(given().get("/projects/v1/plans").headers().getValues("X-Request-Id"))
                .hasSize(1);
    }

    @Test
    void aBadTokenOnOurOwnPathIsOurOwn401() {
        Response answer = given().header("Authorization", "Bearer nonsense").get("/reports/v1/plans");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aBodyBeyondOurOwnLimitIsTheOwnersToJudge() {
        Owners.projects().register(any(anyUrl()).willReturn(aResponse().withStatus(201)));

        Response answer = given().contentType("application/octet-stream")
                .body(new byte[12 << 20])
                .post("/projects/v1/imports");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void oneDocumentSpeaksForAllAndSaysWhichCopiesItUsed() {
        Owners.indicators().register(get(urlPathEqualTo("/q/openapi")).willReturn(okJson(INDICATORS_DOCUMENT)));
        Owners.projects().register(get(urlPathEqualTo("/q/openapi")).willReturn(serverError()));

        JsonPath merged = given().get("/openapi").jsonPath();

        assertThat(merged.getString("openapi")).startsWith("3.1");
        assertThat(merged.getMap("paths")).containsKeys("/indicators/v1/plans", "/reports/v1/plans/{plan}/dashboard");
        assertThat(merged.getString("paths.'/indicators/v1/plans'.get.operationId"))
                .isEqualTo("indicators_list");
        assertThat(merged.getMap("components.schemas")).containsKey("indicators_Page");
        assertThat(merged.getString("x-origin.indicators")).isEqualTo("LIVE");
        assertThat(merged.getString("x-origin.projects")).isNotEqualTo("LIVE");
    }

    @Test
    void aStoppedOwnersLastGoodDocumentIsStillServed() {
        Owners.indicators().register(get(urlPathEqualTo("/q/openapi")).willReturn(okJson(INDICATORS_DOCUMENT)));
        given().get("/openapi");
        Owners.indicators().resetMappings();

        JsonPath merged = given().get("/openapi").jsonPath();

        assertThat(merged.getMap("paths")).containsKey("/indicators/v1/plans");
        assertThat(merged.getString("x-origin.indicators")).isEqualTo("LAST_GOOD");
    }

    @Test
    void theDocumentComesAsYamlToo() {
        assertThat(given().get("/openapi?format=yaml").asString()).startsWith("openapi: \"3.1.0\"");
        assertThat(given().accept("application/yaml").get("/openapi").contentType())
                .startsWith("application/yaml");
        assertThat(given().get("/openapi?format=xml").statusCode()).isEqualTo(400);
        assertThat(given().get("/swagger-ui/").asString()).contains("/openapi", "X-CSRF-Token");
    }

    @Test
    void thePageIsStrictAndIsNotSentTwice() {
        Response page = given().get("/");

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        String script = named(page, "/static/bundle/[a-zA-Z0-9-]+\\.js");
        Response bundle = given().header("Accept-Encoding", "gzip").get(script);
        assertThat(bundle.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(bundle.header("Cache-Control")).contains("immutable");
        assertThat(given().get(named(page, "/static/bundle/[a-zA-Z0-9-]+\\.css"))
                        .contentType())
                .startsWith("text/css");
        assertThat(given().get("/static/bundle/none.js").statusCode()).isEqualTo(404);
        assertThat(given().get("/static/../application.properties").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyViewHasAnAddressOfItsOwn() {
        Response view = given().get("/plans/taiyuan-14fyp/indicators/gdp-growth?asOf=2024-01-01T00:00:00Z");

        assertThat(view.statusCode()).isEqualTo(200);
        assertThat(view.asString()).isEqualTo(given().get("/").asString());
        assertThat(view.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void onlyCardsAreFramedAndOnlyByWhomConfigurationNames() {
        Response card = given().get("/embed/plans/taiyuan-14fyp/cards/red");

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.asString()).isEqualTo(given().get("/").asString());
        assertThat(card.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self';")
                .endsWith("frame-ancestors https://cockpit.example.org");
        assertThat(given().get("/").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    private static String named(Response page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.asString())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
