package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static org.hamcrest.Matchers.contains;

/** A plan whose owner told that it is over is read here as before and changed no more. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ArchivedPlanTest {

    private final City city = new City("archived-city", 1);

    @Test
    void what_is_over_is_read_and_not_written() {
        city.exists();
        city.isArchived();

        Calls.post(city.project(1) + "/blockers", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("PLAN_ARCHIVED"));
        city.read("projects/p-1").then().statusCode(200);
        Calls.as("planner")
                .header("Idempotency-Key", Calls.key())
                .body(city.pack())
                .post("/projects/v1/packs")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PLAN_ARCHIVED"));
        Calls.as("supervisor").post(city.project(1) + "/blockers").then().statusCode(403);
    }
}
