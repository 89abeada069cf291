package org.planmonitor.indicators.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.planmonitor.indicators.testing.Admin.json;
import static org.planmonitor.indicators.testing.Admin.ownCity;
import static org.planmonitor.indicators.testing.Admin.postBare;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.Api.publish;

/** A plan leaves as a pack, as it stands or stood, and comes in again as the same plan. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PackExportTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static ObjectNode export(String code) {
        try {
            return (ObjectNode) MAPPER.readTree(
                    as("planner").get("/indicators/v1/packs/" + code).asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPlanComesBackAsItStands() {
        String plan = ownCity("export-city");
        String before = anyone().get(plan).header("As-Of");
        postBare(plan + "/amendments", json("""
                {'subject': {'type': 'INDICATOR', 'code': 'gdp-growth'}, 'component': 'gdp-growth',
                 'target': {'kind': 'AVERAGE_GROWTH', 'year': 2025, 'value': 6.50, 'comparator': 'gte'},
                 'decision': {'body': '市人大常委会', 'number': '7号', 'date': '2023-06-30', 'reason': '中期调整'}}
                """)).then().statusCode(201);
        publish(plan + "/indicators/gdp-growth/observations/gdp-growth/140100/2023", "4.20")
                .then()
                .statusCode(201);
        Admin.withdraw(plan + "/commitments/rail-transit-length").then().statusCode(204);

        ObjectNode exported = export("export-city");
        ((ObjectNode) exported.get("plan")).put("code", "export-again");
        importPack(exported).then().statusCode(201);

        ObjectNode again = export("export-again");
        assertThat(again).isEqualTo(exported);
        anyone().get("/indicators/v1/plans/export-again")
                .then()
                .body("counts.indicators", equalTo(46))
                .body("counts.commitments", equalTo(160))
                // 21 of the pack and one more, without the two of the commitment that was withdrawn.
                .body("counts.observations", equalTo(20));
        anyone().get("/indicators/v1/plans/export-again/indicators/gdp-growth")
                .then()
                .body("components[0].target.value", equalTo(6.5f))
                .body("components[0].target.amendment.number", equalTo("7号"));
        Response then = anyone().queryParam("asOf", before).get("/indicators/v1/packs/export-city");
        then.then().body("commitments", hasSize(161)).body("indicators[0].components[0].target.value", equalTo(8.5f));
        assertThat(anyone().get("/indicators/v1/packs/export-city/original").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverMayNotSeeSomethingDoesNotTakeItAlong() {
        importPack(Packs.portAs("export-narrow")).then().statusCode(201);

        anyone().get("/indicators/v1/packs/export-narrow")
                .then()
                .statusCode(200)
                .body("indicators.code", not(hasItem("border-staffing")));
        assertThat(export("export-narrow").toString()).contains("border-staffing");
    }
}
