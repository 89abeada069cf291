package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
    private static final String REGION = "991000";
    private static final List<String> PERIODS = List.of("2023", "2023-Q4", "2023-12");
    private static final List<Sharing> LEVELS = List.of(Sharing.values());
    private static final List<Set<Sharing>> READERS =
            List.of(Set.of(Sharing.PUBLIC), Set.of(Sharing.PUBLIC, Sharing.INTERNAL), Set.of(Sharing.values()));
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

        instants.addAll(QuarkusTransaction.requiringNew().call(() -> written(planId("cell-by-cell"), random)));

        Set<Integer> sizes = new HashSet<>();
        for (Instant asOf : instants) {
            for (Set<Sharing> visible : READERS) {
                VintageQuery ofPlan =
                        new VintageQuery(planId("cell-by-cell"), asOf, visible, null, null, REGION, false, null, null);
                for (VintageQuery query : List.of(ofPlan.of(SUBJECT), ofPlan.among(Set.of(SUBJECT)))) {
                    List<Vintage> known = vintages.known(query);
                    assertThat(vintages.knownOfFew(query)).isEqualTo(known);
                    sizes.add(known.size());
                }
            }
        }
        assertThat(sizes).hasSizeGreaterThan(5);
    }

    /** Vintages that no writer can leave: of several sharing levels in one cell, and cells of other lengths that end on the same day. */
    private List<Instant> written(long plan, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (int revision = 100; revision < 130; revision++) {
            Instant at = Instant.parse("2030-01-01T00:00:00Z").plusSeconds(revision);
            boolean deleted = random.nextInt(4) == 0;
            entities.createNativeQuery("""
                            insert into observation (series_id, period_end, period, revision, value, status, deleted, published_at,
                              sharing, recorded_by, origin)
                            select id, '2023-12-31', :period, :revision, case when :deleted then null else 1 end, 'FINAL', :deleted,
                              :at, :sharing, 'test', 'DIRECT'
                            from observation_series where plan_id = :plan and subject_code = :code and region = :region
                            """)
                    .setParameter("period", PERIODS.get(random.nextInt(PERIODS.size())))
                    .setParameter("revision", revision)
                    .setParameter("deleted", deleted)
                    .setParameter("at", at)
                    .setParameter(
                            "sharing", LEVELS.get(random.nextInt(LEVELS.size())).name())
                    .setParameter("plan", plan)
                    .setParameter("code", SUBJECT.code())
                    .setParameter("region", REGION)
                    .executeUpdate();
            instants.add(at);
        }
        return instants;
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
