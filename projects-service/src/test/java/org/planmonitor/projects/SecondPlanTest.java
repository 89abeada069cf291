package org.planmonitor.projects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** A plan of another city and period, with a life cycle of its own, is only another pack. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class SecondPlanTest {

    private static final String PLAN = "/projects/v1/plans/example-15fyp";

    @Test
    void a_pack_is_loaded_once_its_plan_is_known() throws IOException {
        String pack = pack();
        load(pack.replace("example-15fyp", "unheard-of"), "planner")
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_UNKNOWN"));
        Plans.isKnown("example-15fyp", "370900", false, "PUBLIC");
        load(pack, "leader").then().statusCode(403);
        load(pack.replace("\"370900\"", "\"110000\""), "planner")
                .then()
                .statusCode(422)
                .body("code", equalTo("PACK_CONTRADICTORY"))
                .body("errors.pointer", hasItem("/projects/1/region"));
        load(pack.replace("\"packVersion\": 1", "\"packVersion\": 7"), "planner")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/packVersion"));
        load(pack, "planner").then().statusCode(201).body("counts.projects", equalTo(3));
        load(pack, "planner").then().statusCode(200).body("counts.projects", equalTo(3));
        load(pack.replace("East Quay", "Eastern Quay"), "planner")
                .then()
                .statusCode(409)
                .body("code", equalTo("PACK_DIFFERS"));
        whatIsRestrictedIsNotSeenWithoutARole();
        given().get(PLAN + "/projects/east-quay")
                .then()
                .body("stage", equalTo("DESIGNED"))
                .body("next", contains("TENDERED", "BUILT"));
    }

    private static void whatIsRestrictedIsNotSeenWithoutARole() {
        given().get(PLAN).then().body("counts.projects", equalTo(2));
        given().get(PLAN + "/projects/west-quay").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("planner"))
                .get(PLAN + "/projects/west-quay")
                .then()
                .statusCode(200);
    }

    private static Response load(String pack, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pack)
                .post("/projects/v1/packs");
    }

    private static String pack() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(SecondPlanTest.class.getResourceAsStream("/packs/example-city.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
