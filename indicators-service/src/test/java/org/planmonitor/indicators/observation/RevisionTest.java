package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replaceWith;

/** What may follow a publication depends on how final it was. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RevisionTest {

    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    @Test
    void aPreliminaryFigureIsReplacedAsAMatterOfCourse() {
        String plan = ownPlan("revise-preliminary");
        String first = as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"value\": 40, \"status\": \"PRELIMINARY\"}")
                .put(plan + CELL)
                .header("ETag");

        replaceWith(plan + CELL, first, "{\"value\": 41, \"status\": \"FINAL\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("document", equalTo(null));
    }

    @Test
    void aFinalFigureIsChangedOnlyByARevisionOnADocument() {
        String plan = ownPlan("revise-final");
        String tag = publish(plan + CELL, "40").header("ETag");

        replaceWith(plan + CELL, tag, "{\"value\": 41, \"status\": \"FINAL\"}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/revisionClass"))
                .body("errors[0].code", equalTo("REVISION_CLASS_REQUIRED"));
        replaceWith(plan + CELL, tag, "{\"value\": 41, \"status\": \"REVISED\", \"revisionClass\": \"CENSUS\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/document"));
        replaceWith(plan + CELL, tag, "{\"value\": 40, \"status\": \"PRELIMINARY\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/status"))
                .body("errors[0].code", equalTo("STATUS_STEPS_BACK"));
        replaceWith(
                        plan + CELL,
                        tag,
                        "{\"value\": 41, \"status\": \"REVISED\", \"revisionClass\": \"CENSUS\", \"document\": \"Census 2025\"}")
                .then()
                .statusCode(200)
                .body("revisionClass", equalTo("CENSUS"))
                .body("document", equalTo("Census 2025"));
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(2));
    }

    @Test
    void aFirstFigureRevisesNothing() {
        String plan = ownPlan("revise-nothing");
        as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"value\": 41, \"status\": \"FINAL\", \"revisionClass\": \"ERROR\", \"document\": \"D\"}")
                .put(plan + CELL)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOTHING_TO_REVISE"));
        anyone().get(plan + CELL).then().statusCode(404);
    }
}
