package org.planmonitor.indicators.observation;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.observation.Publication.Figure;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.testing.Api;
import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.anyone;

/** Thousands of cells in one transaction: at one instant, one event a series, all or none. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BulkPublicationTest {

    private static final Logger LOG = Logger.getLogger(BulkPublicationTest.class);
    private static final int PER_SERIES = 25;

    @Inject
    Publisher publisher;

    @Inject
    PlanCatalog catalog;

    @Test
    void fiveThousandCellsArePublishedAtOnce() {
        PlanDefinition plan = plan("bulk-all");
        List<Figure> figures = Bulk.figures(plan, PER_SERIES, new Basis.Anything());
        assertThat(figures).hasSizeGreaterThan(5_000);
        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1")) {
            long start = System.nanoTime();

            Publication publication = Bulk.inTransaction(() -> publisher.publishAll(plan, figures));

            LOG.infof(
                    "%d cells published in %d ms",
                    figures.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(publication).isInstanceOfSatisfying(Publication.Done.class, done -> {
                assertThat(done.vintages()).hasSameSizeAs(figures);
                assertThat(done.vintages().stream().map(Vintage::publishedAt).distinct())
                        .hasSize(1);
                assertThat(done.vintages().stream().map(it -> it.series().subject()))
                        .startsWith(figures.getFirst().vintage().series().subject());
            });
            int series = figures.size() / PER_SERIES;
            assertThat(probe.await(
                            series,
                            it -> it.type().equals("observations.published")
                                    && it.key().startsWith("bulk-all/")
                                    && it.json().contains("submission-1")))
                    .hasSize(series);
        }
    }

    @Test
    void aCellThatIsNotAsBelievedStopsAllOfThem() {
        PlanDefinition plan = plan("bulk-stale");
        List<Figure> figures = Bulk.figures(plan, 2, new Basis.Nothing());
        Figure taken = figures.get(7);
        Bulk.inTransaction(
                () -> publisher.publishAll(plan, List.of(new Figure(taken.vintage(), new Basis.Anything()))));
        int before = anyone().get("/indicators/v1/plans/bulk-stale").path("counts.observations");

        Publication publication = Bulk.inTransaction(() -> publisher.publishAll(plan, figures));

        assertThat(publication).isInstanceOfSatisfying(Publication.Refused.class, refused -> {
            assertThat(refused.mismatches()).anyMatch(it -> it.index() == 7);
            assertThat(refused.mismatches()).allMatch(it -> it.standing() != null);
        });
        anyone().get("/indicators/v1/plans/bulk-stale").then().body("counts.observations", equalTo(before));
    }

    @Test
    void writersOfTheSameSeriesInEveryOrderNeverBlockEachOtherForGood() {
        PlanDefinition plan = plan("bulk-crossed");
        List<Figure> figures = Bulk.figures(plan, 1, new Basis.Anything());

        List<Integer> published = AtOnce.run(8, i -> () -> {
            List<Figure> mine = IntStream.range(0, figures.size())
                    .filter(n -> (n + i) % 3 != 0)
                    .mapToObj(n -> figures.get(i % 2 == 0 ? n : figures.size() - 1 - n))
                    .toList();
            return switch (Bulk.inTransaction(() -> publisher.publishAll(plan, mine))) {
                case Publication.Done done -> done.vintages().size();
                case Publication.Refused _ -> -1;
            };
        });

        assertThat(published).doesNotContain(-1);
        assertThat(published.stream().mapToInt(it -> it).sum()).isGreaterThan(8 * figures.size() / 2);
    }

    private PlanDefinition plan(String code) {
        var pack = Packs.taiyuan();
        ((com.fasterxml.jackson.databind.node.ObjectNode) pack.get("plan")).put("code", code);
        Api.importPack(pack).then().statusCode(201);
        return Bulk.inTransaction(() -> catalog.whole(code).orElseThrow());
    }
}
