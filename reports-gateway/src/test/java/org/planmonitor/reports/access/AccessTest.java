package org.planmonitor.reports.access;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;
import org.planmonitor.reports.testing.Tight;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.testing.Patience.await;

/** What an item that is not public is read for is asked, kept, and shown to who answers for it. */
@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class AccessTest {

    private static final String PLAN = "conditional";
    private static final String ITEM = "/indicators/v1/plans/" + PLAN + "/indicators/";
    private static final String LOG = "/reports/v1/plans/" + PLAN + "/accesses";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @Test
    void aPurposeIsAskedForAndCanBeRead() {
        Owners.indicators().register(any(anyUrl()).willReturn(okJson("{}")));
        Emitted.send(new SmallPlan(PLAN, false).events());
        await().until(() -> of("reader").get(ITEM + "secret").statusCode() == 400);

        Response missing = of("reader").get(ITEM + "secret/observations");
        missing.then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Access-Purpose"))
                .body("errors[0].code", equalTo("PURPOSE_MISSING"));
        of("reader").urlEncodingEnabled(false).get(ITEM + "%73ecret").then().statusCode(400);
        of("reader")
                .urlEncodingEnabled(false)
                .get("/%69ndicators/v1/plans/" + PLAN + "/indicators/secret")
                .then()
                .statusCode(400);
        for (String wrong : List.of("%zz", "x".repeat(501), "%00")) {
            of("reader")
                    .header("Access-Purpose", wrong)
                    .get(ITEM + "secret")
                    .then()
                    .statusCode(400);
        }
        of("reader")
                .header("Access-Purpose", "%E5%B9%B4%E6%8A%A5 audit")
                .get(ITEM + "secret")
                .then()
                .statusCode(200);
        of("reader").get(ITEM + "air").then().statusCode(200);
        given().get(ITEM + "secret").then().statusCode(200); // without a token the owner says what there is: nothing
        Owners.indicators().register(any(anyUrl()).willReturn(notFound()));
        of("reader")
                .header("Access-Purpose", "in vain")
                .get(ITEM + "secret")
                .then()
                .statusCode(404);

        await().until(() -> !log().getList("items").isEmpty());
        JsonPath log = log();
        assertThat(log.getList("items")).hasSize(1);
        assertThat(log.getString("items[0].purpose")).isEqualTo("年报 audit");
        assertThat(log.getString("items[0].subject")).isEqualTo("reader");
        assertThat(log.getString("items[0].client")).isEqualTo("bulletin");
        assertThat(log.getString("items[0].code")).isEqualTo("secret");
        assertThat(planner().get(LOG + "?code=air").jsonPath().getList("items")).isEmpty();
        of("reader").get(LOG).then().statusCode(403);
        given().get(LOG).then().statusCode(401);
        planner().get("/reports/v1/plans/nowhere/accesses").then().statusCode(404);
    }

    private static JsonPath log() {
        return planner().get(LOG).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification planner() {
        return given().header("Authorization", "Bearer " + Tokens.of("planner"));
    }

    private static RequestSpecification of(String subject) {
        return given().header(
                        "Authorization", "Bearer " + Tokens.of(Map.of("sub", subject, "azp", "bulletin"), "reporter"));
    }
}
