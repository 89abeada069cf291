package org.planmonitor.reports.deprecation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.Tight;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A path of an owner that will end is called deprecated on its way back; nothing else is. */
@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class DeprecationsTest {

    private static final String OLD = "/indicators/v1/plans/small/oldies";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @Test
    void whatWillEndSaysSinceWhenUntilWhenAndWhatComesInstead() {
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}").withHeader("Link", "</x>; rel=\"next\"")));

        var answer = given().get(OLD);

        assertThat(answer.header("Deprecation")).isEqualTo("@1767225600");
        assertThat(answer.header("Sunset")).isEqualTo("Fri, 01 Jan 2027 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link"))
                .containsExactlyInAnyOrder(
                        "</x>; rel=\"next\"", "</indicators/v1/plans/small/newies>; rel=\"successor-version\"");
        assertThat(given().post(OLD).header("Deprecation")).isNull();
        assertThat(given().get(OLD + "/1").header("Deprecation")).isNull();
        assertThat(given().get("/indicators/v1/plans/small/indicators").header("Sunset"))
                .isNull();
    }

    @Test
    void readersOfTheDocumentAreToldToo() {
        Owners.indicators().register(get(urlPathEqualTo("/q/openapi")).willReturn(okJson("""
                {"openapi":"3.1.0","info":{"title":"i","version":"1"},"paths":{"/indicators/v1/plans/{code}/oldies":{
                 "get":{"operationId":"old","responses":{}},"post":{"operationId":"add","responses":{}}}}}""")));

        var paths = given().get("/openapi").jsonPath();

        assertThat(paths.getBoolean("paths.'/indicators/v1/plans/{code}/oldies'.get.deprecated"))
                .isTrue();
        assertThat(paths.getMap("paths.'/indicators/v1/plans/{code}/oldies'.post"))
                .isNotEmpty()
                .doesNotContainKey("deprecated");
    }
}
