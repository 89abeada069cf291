package org.planmonitor.indicators.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;

/** A plan of another city, with other kinds of target, is only another pack. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PackImportTest {

    @Test
    void anotherCitysPlanIsServedLikeTheFirst() {
        importPack(Packs.port())
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/indicators/v1/packs/linhai-16fyp"));

        anyone().get("/indicators/v1/plans/linhai-16fyp")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("counts.indicators", equalTo(3))
                .body("counts.observations", equalTo(1));
        anyone().get("/indicators/v1/plans/linhai-16fyp/indicators/container-throughput")
                .then()
                .body("frequency", equalTo("QUARTER"))
                .body("components[0].target.kind", equalTo("INCREMENT"))
                .body("components[0].target.delta", equalTo(120));
        anyone().get("/indicators/v1/plans/linhai-16fyp/observations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].publishedAt", equalTo("2026-04-15T15:00:00Z"));
    }

    @Test
    void whatIsRestrictedIsSeenByThoseWhoPlan() {
        importPack(Packs.portAs("sharing-port")).then().statusCode(201);
        String staffing = "/indicators/v1/plans/sharing-port/indicators/border-staffing";

        anyone().get(staffing).then().statusCode(404);
        as("reporter").get(staffing).then().statusCode(404);
        as("planner").get(staffing).then().statusCode(200);
        as("planner").get("/indicators/v1/plans/sharing-port").then().body("counts.observations", equalTo(2));
    }

    @Test
    void theSamePackAgainWritesNothing() {
        ObjectNode pack = Packs.portAs("again-port");
        importPack(pack).then().statusCode(201);
        String before = anyone().get("/indicators/v1/plans/again-port/observations")
                .jsonPath()
                .getString("items");

        importPack(pack).then().statusCode(200).body("created", equalTo(false));

        assertThat(anyone().get("/indicators/v1/plans/again-port/observations")
                        .jsonPath()
                        .getString("items"))
                .isEqualTo(before);
        importPack(Packs.taiyuan()).then().statusCode(200);
    }

    @Test
    void otherContentUnderAKnownCodeIsAConflict() {
        importPack(Packs.portAs("known-port")).then().statusCode(201);
        ObjectNode other = Packs.portAs("known-port");
        ((ObjectNode) other.get("plan")).put("printedOn", "2026-02-02");

        importPack(other).then().statusCode(409).body("errors[0].pointer", equalTo("/plan/code"));
    }

    @Test
    void aPackIsGivenBackWordForWord() {
        ObjectNode pack = Packs.portAs("export-port");
        importPack(pack).then().statusCode(201);

        assertThat(as("planner")
                        .get("/indicators/v1/packs/export-port/original")
                        .asString())
                .isEqualTo(pack.toString());
        // It has an indicator that is not for everybody.
        anyone().get("/indicators/v1/packs/export-port/original").then().statusCode(404);
        anyone().get(TAIYUAN.replace("plans", "packs") + "/original").then().statusCode(200);
        anyone().get("/indicators/v1/packs/nowhere/original").then().statusCode(404);
    }

    @Test
    void everyContradictionIsListedAndNothingIsImported() {
        ObjectNode pack = Packs.portAs("broken-port");
        ((ObjectNode) pack.at("/indicators/0")).put("category", "nothing");
        ((ObjectNode) pack.at("/indicators/1/components/0/baseline")).put("year", 2030);
        ((ObjectNode) pack.at("/commitments/0/target")).put("min", 9);
        ((ObjectNode) pack.at("/observations/0")).put("region", "110000");

        importPack(pack)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/indicators/0/category",
                                "/indicators/1/components/0/target/year",
                                "/commitments/0/target/max",
                                "/observations/0/region"));
        anyone().get("/indicators/v1/plans/broken-port").then().statusCode(404);
    }

    @Test
    void aPackOfAnotherFormIsRefusedWithEveryPlace() {
        ObjectNode pack = Packs.portAs("formless-port");
        ((ObjectNode) pack.at("/indicators/0")).put("measure", "HEIGHT");
        ((ObjectNode) pack.at("/plan")).put("mayor", "somebody");

        importPack(pack).then().statusCode(422).body("errors.pointer", hasItems("/indicators/0/measure", "/plan"));
    }

    @Test
    void whatCannotBeKeptOrCannotBeIsRefusedWhereItStands() {
        ObjectNode pack = Packs.portAs("impossible-port");
        ((ObjectNode) pack.at("/plan/name")).put("en", "a\u0000b");
        importPack(pack)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/plan/name/en"));
        String vast = Packs.portAs("vast-port").toString().replaceFirst("\"value\":[0-9.]+", "\"value\":1e999999999");
        as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", "k-vast")
                .body(vast)
                .post("/indicators/v1/packs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        ObjectNode negative = Packs.portAs("negative-port");
        ((ObjectNode) negative.at("/indicators/0")).put("measure", "COUNT");
        ((ObjectNode) negative.at("/observations/0")).put("value", -1);
        importPack(negative).then().statusCode(422).body("errors.code", hasItems("OUT_OF_RANGE"));
        for (String never : new String[] {"impossible-port", "vast-port", "negative-port"}) {
            anyone().get("/indicators/v1/plans/" + never).then().statusCode(404);
        }
    }

    @Test
    void onlyPlannersImportAndOnlyWithAKey() {
        String pack = Packs.portAs("rights-port").toString();
        as("planner")
                .contentType("application/json")
                .body(pack)
                .post("/indicators/v1/packs")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        as("reviewer")
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(pack)
                .post("/indicators/v1/packs")
                .then()
                .statusCode(403);
        anyone().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(pack)
                .post("/indicators/v1/packs")
                .then()
                .statusCode(401);
        as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", "k-broken")
                .body("{")
                .post("/indicators/v1/packs")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_BODY"));
    }
}
