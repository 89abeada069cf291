package org.planmonitor.indicators.plan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;

/** The plan that the service brings along, as everybody sees it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PlanReadTest {

    @Test
    void thePlanHasTheCountsOfItsDocument() {
        anyone().get(TAIYUAN)
                .then()
                .statusCode(200)
                .body("code", equalTo("taiyuan-14fyp"))
                .body("simulated", equalTo(false))
                .body("period.start", equalTo("2021"))
                .body("counts.indicators", equalTo(46))
                .body("counts.components", equalTo(53))
                .body("counts.commitments", equalTo(161))
                .body("counts.headlineCommitments", equalTo(108))
                .body("counts.observations", equalTo(21));
    }

    @Test
    void thePlanStandsInTheListOfPlans() {
        assertThat(anyone().get("/indicators/v1/plans?limit=500").jsonPath().getList("items.code"))
                .contains("taiyuan-14fyp");
    }

    @Test
    void theDocumentIsWhole() {
        anyone().get(TAIYUAN + "/structure")
                .then()
                .statusCode(200)
                .body("chapters", hasSize(14))
                .body("chapters.sections.flatten().size()", equalTo(57))
                .body("boxes", hasSize(25))
                .body("tables[0].code", nullValue())
                .body("tables[0].number", equalTo("main-indicators"))
                .body("annex.entries", equalTo(36));
        anyone().get(TAIYUAN + "/glossary").then().body("items", hasSize(36)).body("next", nullValue());
        anyone().get(TAIYUAN + "/historical-figures?limit=500").then().body("items", hasSize(69));
        anyone().get(TAIYUAN + "/regions").then().body("items", hasSize(11));
        anyone().get(TAIYUAN + "/departments?type=ZONE_COMMITTEE").then().body("items", hasSize(3));
        anyone().get(TAIYUAN + "/breaks").then().body("items", hasSize(10));
    }

    @Test
    void whoKnowsThePlanGetsItAgainOnlyWhenItChanged() {
        String tag = anyone().get(TAIYUAN + "/structure").header("ETag");

        anyone().header("If-None-Match", tag)
                .get(TAIYUAN + "/structure")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
    }

    @Test
    void aPlanThatThereIsNotIsAProblem() {
        anyone().get("/indicators/v1/plans/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
        anyone().get("/indicators/v1/plans/nowhere/glossary").then().statusCode(404);
    }
}
