package org.planmonitor.reports.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;
import org.planmonitor.reports.testing.Tight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(Tight.class) // an alert that is raised meanwhile is in the dashboard too, and is another one for each plan
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReadModelsTest {

    @Test
    void shuffledAndDoubledEventsMakeTheSameDashboard() {
        for (long seed = 1; seed <= 3; seed++) {
            var straight = new SmallPlan("straight-" + seed, false);
            var mixed = new SmallPlan("mixed-" + seed, false);
            List<Emitted> events = new ArrayList<>(mixed.events());
            events.addAll(mixed.events());
            Collections.shuffle(events, new Random(seed));

            Emitted.send(straight.events());
            Emitted.send(events);

            assertThat(settled(mixed).replace(mixed.code(), "x"))
                    .isEqualTo(settled(straight).replace(straight.code(), "x"));
        }
    }

    @Test
    void whatNobodyCanReadIsPutAsideAndTheRestGoesOn() {
        var plan = new SmallPlan("after-poison", false);
        try (var deadLetters = EventProbe.fromNow(Emitted.INDICATORS + ".dlq")) {
            Emitted.send(List.of(
                    new Emitted(Emitted.INDICATORS, "plan.created", "plan", "poison", 1, "{\"plan\":\"poison\"}"),
                    new Emitted(Emitted.INDICATORS, "plan.created", "plan", "garbage", 1, "not json"),
                    new Emitted(
                            Emitted.INDICATORS,
                            "plan.painted",
                            "plan",
                            "after-poison",
                            9,
                            "{\"plan\":\"after-poison\"}")));
            Emitted.send(plan.events());

            // Each consumer that cannot read a record puts it aside; only the read models want the parts of a plan.
            deadLetters.await(1, event -> event.key().equals("poison"));
            deadLetters.await(1, event -> event.key().equals("garbage"));
            assertThat(deadLetters.seen())
                    .extracting(EventProbe.Event::key)
                    .containsOnly("poison", "garbage")
                    .containsOnlyOnce("poison");
        }
        assertThat(settled(plan)).contains("\"total\":2");
        assertThat(given().get("/reports/v1/plans/poison/dashboard").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsDefinedAgainIsShownAnewAndWhatIsWithdrawnNoMore() {
        var plan = new SmallPlan("defined-again", false);
        Emitted.send(plan.events());
        settled(plan);

        Emitted.send(List.of(plan.renamed(2, "Renamed plan"), plan.airAgain(2, "Clean air", "economy", false)));
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(dashboard(plan).asString()).contains("Clean air", "Renamed plan");
            assertThat(dashboard(plan).<Integer>path("indicators.byCategory[0].total"))
                    .isEqualTo(2);
        });
        // What was said before comes late, as after a crash of the sender: it is older and changes nothing.
        Emitted.send(List.of(
                plan.airAgain(3, "Clean air", "economy", true), plan.airAgain(2, "Clean air", "economy", false)));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(dashboard(plan).<Integer>path("indicators.total"))
                        .isEqualTo(1));
        assertThat(dashboard(plan).asString()).doesNotContain("Clean air");
    }

    @Test
    void aPlanThatIsOverIsListedAsThat() {
        var plan = new SmallPlan("over", false);
        Emitted.send(plan.events());
        Emitted.send(List.of(plan.archived(2)));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(given().get("/reports/v1/plans?limit=500")
                                .<String>path("items.find { it.plan == 'over' }.archivedAt"))
                        .isEqualTo("2026-03-01T00:00:00Z"));
        assertThat(settled(plan)).contains("\"total\":2");
    }

    /** The dashboard once every event of the small plan has arrived. */
    static String settled(SmallPlan plan) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> dashboard(plan), ReadModelsTest::isWhole)
                .asString();
    }

    private static boolean isWhole(Response response) {
        return response.statusCode() == 200
                && response.path("indicators.byVerdict.NOT_ACHIEVED").equals(1)
                && response.path("indicators.byReason.FINAL_YEAR_MISSING") != null
                && response.path("commitments.undisclosed").equals(0)
                && response.path("projects.byStage.IN_USE").equals(1)
                && response.path("projects.total").equals(4)
                && response.path("projects.byPortfolio[0].name") != null;
    }

    static Response dashboard(SmallPlan plan) {
        return given().get("/reports/v1/plans/" + plan.code() + "/dashboard");
    }
}
