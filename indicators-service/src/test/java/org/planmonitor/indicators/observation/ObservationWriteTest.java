package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.body;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.replaceWith;

/** A figure is published, corrected, and nothing of it is lost. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class ObservationWriteTest {

    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    @Test
    void aFigureIsPublishedAndReadBack() {
        String plan = ownPlan("write-first");

        Response created = publish(plan + CELL, "41.5");

        created.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Consistency-Token", notNullValue())
                .body("revision", equalTo(1))
                .body("value", equalTo(41.5f));
        anyone().header("Consistency-Token", created.header("Consistency-Token"))
                .get(plan + CELL)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")));
        anyone().get(plan).then().body("counts.observations", equalTo(2));
    }

    @Test
    void aCorrectionAddsAPublicationAndLeavesThePast() {
        String plan = ownPlan("write-again");
        Response first = publish(plan + CELL, "41.5");
        String then = first.jsonPath().getString("publishedAt");

        replace(plan + CELL, first.header("ETag"), "42.0")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        anyone().get(plan + CELL + "?asOf=" + then).then().body("value", equalTo(41.5f));
        anyone().get(plan + CELL).then().body("value", equalTo(42.0f));
        anyone().get(plan + "/indicators/shore-power-share/revisions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].value", equalTo(41.5f));
    }

    @Test
    void theSameAgainWritesNothing() {
        String plan = ownPlan("write-same");
        Response first = publish(plan + CELL, "41.5");

        Response again = replaceWith(plan + CELL, first.header("ETag"), body("41.50"));

        again.then().statusCode(200).body("revision", equalTo(1));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aWriterSaysWhatIsToBeReplaced() {
        String plan = ownPlan("write-conditions");
        as("planner")
                .contentType("application/json")
                .body(body("41.5"))
                .put(plan + CELL)
                .then()
                .statusCode(428);
        replace(plan + CELL, "\"nothing\"", "41.5").then().statusCode(412);
        publish(plan + CELL, "41.5").then().statusCode(201);
        publish(plan + CELL, "43").then().statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
    }

    @Test
    void aForecastAndAYearToDateAreSeriesOfTheirOwn() {
        String plan = ownPlan("write-series");
        String quarter = "/indicators/container-throughput/observations/container-throughput/991000/2026-Q2";
        publish(plan + quarter, "330").then().statusCode(201).body("accumulation", equalTo("PERIOD"));

        publish(plan + quarter + "?accumulation=YEAR_TO_DATE", "493.5").then().statusCode(201);
        publish(
                        plan
                                + "/indicators/container-throughput/observations/container-throughput/991000/2029?forecast=true",
                        "1")
                .then()
                .statusCode(201);

        anyone().get(plan + quarter).then().body("value", equalTo(330));
        anyone().get(plan + "/indicators/container-throughput/observations?forecast=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].period", equalTo("2029"));
    }

    @Test
    void onlyWhoMayPublishPublishes() {
        String plan = ownPlan("write-rights");
        anyone().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body("1"))
                .put(plan + CELL)
                .then()
                .statusCode(401);
        as("reporter")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body("1"))
                .put(plan + CELL)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
    }
}
