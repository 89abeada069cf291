package org.planmonitor.indicators.observation;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.kit.testing.Patience.await;

/** Answers are kept in memory and never outlive what they say. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class AnswerMemoryTest {

    private static final String LIST = "/indicators/shore-power-share/observations";
    private static final String CELL = LIST + "/shore-power-share/991000/2025";

    @Inject
    EntityManager entities;

    @Test
    void aPublicationIsSeenAtOnceByWhoeverReadBefore() {
        String plan = ownPlan("memory-own");
        String tag = publish(plan + CELL, "41.5").header("ETag");
        for (int value = 50; value < 60; value++) {
            for (int again = 0; again < 2; again++) {
                anyone().get(plan + CELL).then().header("ETag", equalTo(tag));
                anyone().get(plan + LIST).then().body("items", hasSize(1));
            }
            tag = replace(plan + CELL, tag, String.valueOf(value)).header("ETag");
            anyone().get(plan + CELL).then().header("ETag", equalTo(tag)).body("value", equalTo(value));
            anyone().get(plan + LIST).then().body("items[0].value", equalTo(value));
            as("planner").get(plan + LIST).then().body("items[0].value", equalTo(value));
        }
    }

    @Test
    void theSameIsAnsweredWithTheSameWordsAndNotSentAgain() {
        String plan = ownPlan("memory-same");
        for (int year = 2016; year < 2026; year++) {
            publish(plan + LIST + "/shore-power-share/991000/" + year, "4" + (year - 2016))
                    .then()
                    .statusCode(201);
        }
        Response first = anyone().get(plan + LIST);
        Response again = anyone().get(plan + LIST);

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.jsonPath().getList("items")).hasSize(10);
        assertThat(anyone().get(plan + LIST + "?asOf=" + first.path("asOf")).asByteArray())
                .isEqualTo(first.asByteArray());
        Response page = anyone().get(plan + LIST + "?limit=4");
        Response samePage = anyone().get(plan + LIST + "?limit=4");
        assertThat(samePage.header("Link")).isEqualTo(page.header("Link")).contains("cursor=");
        String tag = anyone().get(plan + CELL).header("ETag");
        anyone().header("If-None-Match", tag).get(plan + CELL).then().statusCode(304);
    }

    @Test
    void anotherReplicasPublicationIsSeenWithItsTokenAtOnceAndWithoutOneSoon() {
        String plan = ownPlan("memory-other");
        publish(plan + CELL, "41.5").then().statusCode(201);
        // More than once: an answer that is asked for once only is not kept.
        for (int i = 0; i < 3; i++) {
            anyone().get(plan + CELL).then().body("value", equalTo(41.5f));
            anyone().get(plan + LIST).then().body("items.value", equalTo(List.of(41.5f)));
        }

        String token = elsewhere("memory-other", "43");
        anyone().header("Consistency-Token", token).get(plan + CELL).then().body("value", equalTo(43));
        elsewhere("memory-other", "44");
        // How soon is told by the class; that it is seen at all, and then everywhere, is shown here.
        await().untilAsserted(() -> anyone().get(plan + CELL).then().body("value", equalTo(44)));
        anyone().get(plan + LIST).then().body("items.value", equalTo(List.of(44)));
    }

    /** Publishes as another process does: this one learns nothing of it but by reading. */
    private String elsewhere(String plan, String value) {
        return Bulk.inTransaction(() -> {
            entities.createNativeQuery("""
                            with now as (update plan set last_published_at = clock_timestamp() where code = :plan
                                returning id, last_published_at)
                            insert into observation (series_id, period_end, period, revision, value, status,
                                published_at, sharing, origin, recorded_by)
                            select s.id, date '2025-12-31', '2025',
                                (select max(revision) + 1 from observation where series_id = s.id),
                                cast(:value as numeric), 'REVISED', now.last_published_at, 'PUBLIC', 'DIRECT', 'another'
                            from now join observation_series s on s.plan_id = now.id
                            where s.subject_code = 'shore-power-share'""")
                    .setParameter("plan", plan)
                    .setParameter("value", value)
                    .executeUpdate();
            return (String) entities.createNativeQuery("select cast(pg_current_xact_id() as text)")
                    .getSingleResult();
        });
    }
}
