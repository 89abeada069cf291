package org.planmonitor.indicators.observation;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;

/** Of several writers of one cell one wins, and the others are told. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class TwoWritersTest {

    private static final int WRITERS = 6;
    private static final String CELL = "/indicators/shore-power-share/observations/shore-power-share/991000/2025";

    @Test
    void ofManyFirstFiguresOneIsPublished() {
        String plan = ownPlan("race-first");

        List<Integer> answers = AtOnce.run(
                WRITERS, i -> () -> publish(plan + CELL, String.valueOf(30 + i)).statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(1));
    }

    @Test
    void ofManyCorrectionsOfOneStateOneIsPublished() {
        String plan = ownPlan("race-again");
        String tag = publish(plan + CELL, "30").header("ETag");

        List<Integer> answers = AtOnce.run(
                WRITERS,
                i -> () -> replace(plan + CELL, tag, String.valueOf(31 + i)).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        anyone().get(plan + "/indicators/shore-power-share/revisions").then().body("items", hasSize(2));
    }

    @Test
    void writersOfDifferentCellsDoNotHinderEachOther() {
        String plan = ownPlan("race-apart");
        String series = "/indicators/shore-power-share/observations/shore-power-share/991000/";

        List<Integer> answers = AtOnce.run(
                WRITERS, i -> () -> publish(plan + series + (2019 + i), "40").statusCode());

        assertThat(answers).containsOnly(201);
    }
}
