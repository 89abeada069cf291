package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** A withdrawal is a publication too: it takes the figure away from now on, and leaves everything before. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WithdrawalTest {

    private static final String SERIES = "/indicators/shore-power-share/observations";
    private static final String CELL = SERIES + "/shore-power-share/991000/2025";

    @Test
    void aWithdrawnFigureIsGoneNowAndStandsThen() {
        String plan = ownPlan("withdraw-figure");
        Response first = publish(plan + CELL, "41.5");
        String then = first.jsonPath().getString("publishedAt");
        int before = anyone().get(plan).path("counts.observations");

        withdraw(plan + CELL, first.header("ETag"))
                .then()
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("value", nullValue())
                .body("revision", equalTo(2))
                .body("note", equalTo("a slip"));

        anyone().get(plan + CELL).then().statusCode(404);
        anyone().get(plan + SERIES).then().body("items", hasSize(0));
        anyone().get(plan + CELL + "?asOf=" + then).then().statusCode(200).body("value", equalTo(41.5f));
        anyone().get(plan + SERIES + "?asOf=" + then).then().body("items", hasSize(1));
        anyone().get(plan + "/indicators/shore-power-share/revisions")
                .then()
                .body("items.revision", equalTo(java.util.List.of(1, 2)))
                .body("items.deleted", equalTo(java.util.List.of(false, true)));
        anyone().get(plan).then().body("counts.observations", equalTo(before - 1));
    }

    @Test
    void aFigureMayFollowAWithdrawalAndContinuesItsRevisions() {
        String plan = ownPlan("withdraw-again");
        withdraw(plan + CELL, publish(plan + CELL, "41.5").header("ETag"))
                .then()
                .statusCode(200);
        int before = anyone().get(plan).path("counts.observations");

        publish(plan + CELL, "42").then().statusCode(201).body("revision", equalTo(3));

        anyone().get(plan).then().body("counts.observations", equalTo(before + 1));
    }

    @Test
    void othersAreToldOfIt() {
        String plan = ownPlan("withdraw-told");
        String tag = publish(plan + CELL, "41.5").header("ETag");
        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1")) {
            withdraw(plan + CELL, tag).then().statusCode(200);

            assertThat(probe.await(
                                    1,
                                    it -> it.type().equals("observations.published")
                                            && it.key().startsWith("withdraw-told/")
                                            && it.json().contains("\"deleted\":true"))
                            .getFirst()
                            .json())
                    .contains("\"value\":null", "\"origin\":\"DIRECT\"");
        }
    }

    @Test
    void onlyWhatStandsIsWithdrawnAndOnlyWithAReason() {
        String plan = ownPlan("withdraw-refused");
        withdraw(plan + CELL, "\"any\"").then().statusCode(404);
        String tag = publish(plan + CELL, "41.5").header("ETag");
        as("planner").delete(plan + CELL + "?reason=x").then().statusCode(428);
        as("planner")
                .header("If-Match", tag)
                .delete(plan + CELL)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        as("reporter")
                .header("If-Match", tag)
                .delete(plan + CELL + "?reason=x")
                .then()
                .statusCode(403);
        replace(plan + CELL, tag, "42").then().statusCode(200);
        withdraw(plan + CELL, tag)
                .then()
                .statusCode(412)
                .body("errors[0].header", equalTo("If-Match"))
                .body("detail", containsString("42 (REVISED) stands, revision 2"));
        anyone().get(plan + CELL).then().body("value", equalTo(42));
    }
}
