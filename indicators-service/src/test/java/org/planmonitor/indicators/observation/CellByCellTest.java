package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** Two ways to the same figures: along all vintages, and from cell to cell. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class CellByCellTest {

    private static final int STEPS = 80;
    private static final SubjectRef SUBJECT = new SubjectRef(SubjectType.INDICATOR, "shore-power-share");
    private static final String SERIES = "/indicators/shore-power-share/observations/shore-power-share/";

    @Inject
    Vintages vintages;

    @Inject
    EntityManager entities;

    @Test
    void bothFindTheSameAtEveryInstantForEveryReader() {
        String plan = ownPlan("cell-by-cell");
        Random random = new Random(60);
        List<Instant> instants = new ArrayList<>(List.of(Instant.EPOCH, VintageQuery.END_OF_TIME));
        for (int i = 0; i < STEPS; i++) {
            instants.add(step(plan, random));
        }

        for (Instant asOf : instants) {
            for (Set<Sharing> visible : List.of(Set.of(Sharing.PUBLIC), Set.of(Sharing.values()))) {
                VintageQuery query = VintageQuery.ofPlan(planId("cell-by-cell"), asOf, visible)
                        .among(Set.of(SUBJECT));

                assertThat(vintages.knownOfFew(query)).isEqualTo(vintages.known(query));
            }
        }
        assertThat(vintages.knownOfFew(VintageQuery.ofPlan(
                        planId("cell-by-cell"), VintageQuery.END_OF_TIME, Set.of(Sharing.values()))))
                .hasSizeGreaterThan(5);
    }

    /** Publishes, corrects or withdraws a figure of two regions and six years. */
    private static Instant step(String plan, Random random) {
        String cell = plan + SERIES + (random.nextBoolean() ? "991000/" : "991002/") + (2020 + random.nextInt(6));
        String tag = anyone().get(cell).header("ETag");
        String value = String.valueOf(random.nextInt(100));
        Response answer = tag == null
                ? publish(cell, value)
                : random.nextInt(4) == 0 ? withdraw(cell, tag) : replace(cell, tag, value);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return Instant.parse(answer.jsonPath().getString("publishedAt"));
    }

    private long planId(String code) {
        return (Long) entities.createNativeQuery("select id from plan where code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
