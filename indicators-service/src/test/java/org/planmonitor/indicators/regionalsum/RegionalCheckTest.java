package org.planmonitor.indicators.regionalsum;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.Api;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.publish;

/** The districts of an indicator that adds up, beside the city. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RegionalCheckTest {

    private static final String CHECK = "/indicators/container-throughput/regional-check?period=";
    private static final String CELLS = "/indicators/container-throughput/observations/container-throughput/";

    @Test
    void theSumOfTheDistrictsIsHeldAgainstTheCity() {
        String plan = plan("regional-sum");
        publish(plan + CELLS + "991000/2024", "630").then().statusCode(201);
        publish(plan + CELLS + "991002/2024", "400.5").then().statusCode(201);

        anyone().get(plan + CHECK + "2024")
                .then()
                .statusCode(200)
                .body("components", hasSize(1))
                .body("components[0].city.value", equalTo(630))
                .body("components[0].sum", equalTo(400.5f))
                .body("components[0].difference", equalTo(229.5f))
                .body("components[0].missing", contains("991003"))
                .body("components[0].complete", equalTo(false));

        publish(plan + CELLS + "991003/2024", "229.5").then().statusCode(201);
        anyone().get(plan + CHECK + "2024")
                .then()
                .body("components[0].difference", equalTo(0.0f))
                .body("components[0].missing", empty())
                .body("components[0].complete", equalTo(true));
    }

    @Test
    void onlyCodesThatWereValidAtTheEndOfThePeriodCount() {
        String plan = plan("regional-valid");
        publish(plan + CELLS + "991000/2025", "640").then().statusCode(201);
        publish(plan + CELLS + "991002/2025", "640").then().statusCode(201);
        publish(plan + CELLS + "991003/2025", "200").then().statusCode(201);

        anyone().get(plan + CHECK + "2025")
                .then()
                .body("components[0].difference", equalTo(0))
                .body("components[0].notValid", contains("991003"))
                .body("components[0].complete", equalTo(true));
    }

    @Test
    void withoutFiguresThereIsNoSum() {
        String plan = plan("regional-none");
        anyone().get(plan + CHECK + "2023")
                .then()
                .statusCode(200)
                .body("components[0].city", nullValue())
                .body("components[0].sum", nullValue())
                .body("components[0].missing", contains("991002", "991003"));
    }

    @Test
    void whatWasCheckedThenIsCheckedWithTheCodesAndFiguresOfThen() {
        String plan = plan("regional-then");
        publish(plan + CELLS + "991000/2024", "630").then().statusCode(201);
        publish(plan + CELLS + "991002/2024", "400").then().statusCode(201);
        publish(plan + CELLS + "991003/2024", "200").then().statusCode(201);
        Response before = anyone().get(plan + CHECK + "2024");
        before.then().body("components[0].difference", equalTo(30));

        ObjectNode ended = Admin.port("/regions/1");
        ended.put("code", "991003").put("validTo", "2024-07-01").put("successor", "991002");
        Admin.change(plan + "/regions/991003", ended).then().statusCode(200);
        String tag = anyone().get(plan + CELLS + "991002/2024").header("ETag");
        Api.replace(plan + CELLS + "991002/2024", tag, "610").then().statusCode(200);

        anyone().get(plan + CHECK + "2024")
                .then()
                .body("components[0].sum", equalTo(610))
                .body("components[0].difference", equalTo(20))
                .body("components[0].notValid", contains("991003"));
        publish(plan + CELLS + "991003/2025", "1")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("REGION_NOT_VALID"));
        assertThat(anyone().get(plan + CHECK + "2024&asOf=" + before.path("asOf"))
                        .asString())
                .isEqualTo(before.asString());
    }

    @Test
    void ratesDoNotAddUp() {
        anyone().get(Api.TAIYUAN + "/indicators/gdp-growth/regional-check?period=2021")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_ADDITIVE"));
        anyone().get(Api.TAIYUAN + "/indicators/provincial-laboratories-and-centres/regional-check?period=2024")
                .then()
                .statusCode(200)
                .body("components[0].missing", hasSize(10));
        anyone().get(Api.TAIYUAN + "/indicators/provincial-laboratories-and-centres/regional-check")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("period"));
    }

    /** The throughput adds up, over a district that stays and one that was dissolved in July 2025. */
    private static String plan(String code) {
        ObjectNode pack = Packs.portAs(code);
        ((ObjectNode) pack.at("/indicators/0/components/0/assessment")).put("additive", true);
        pack.withArray("regions").addObject().setAll((ObjectNode)
                pack.at("/regions/1").deepCopy());
        ((ObjectNode) pack.at("/regions/2")).put("code", "991003").put("validTo", "2025-07-01");
        Api.importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }
}
