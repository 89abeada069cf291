package org.planmonitor.reports.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Dispatched;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rates, lights and blockers stand on the dashboard as their owner told them; nothing of them is computed here. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class DispatchBlockTest {

    private static final String PATH = "/reports/v1/plans/dispatched/dashboard";
    private static final Dispatched TOLD = new Dispatched("dispatched");

    @BeforeEach
    void told() {
        if (given().get(PATH).statusCode() == 404) {
            Emitted.send(new SmallPlan("dispatched", false).events());
            Emitted.send(List.of(
                    TOLD.rates(3, "PROJECTS", "2025-12", "2026-01-01", "opening", 50, 94),
                    TOLD.rates(2, "PROJECTS", "2026-01", "2026-02-01", "opening", 82, 94),
                    TOLD.rates(1, "PROJECTS", "2026-01", "2026-01-20", "opening", 60, 94),
                    TOLD.rates(1, "MONEY", "2026-01", "2026-02-01", "payment", 3, 4),
                    TOLD.blocker("metro", 1, 1, "OPEN", 0, "2026-01-10"),
                    TOLD.blocker("metro", 1, 2, "OPEN", 2, "2026-01-10"),
                    TOLD.blocker("metro", 2, 1, "OPEN", 0, "2999-01-10"),
                    TOLD.blocker("park", 3, 1, "OPEN", 1, "2026-01-10"),
                    TOLD.blocker("park", 3, 2, "CLOSED", 1, "2026-01-10"),
                    TOLD.rating("metro", 1, "GREEN", "GREEN", false),
                    TOLD.rating("metro", 2, "RED", "GREEN", true)));
        }
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            JsonPath view = read();
            assertThat(view.getInt("projects.ratings.contradictory")).isEqualTo(1);
            assertThat(view.getInt("projects.blockers.open")).isEqualTo(2);
        });
    }

    @Test
    void ratesAreTheLastOnesToldWhateverTheyAdd() {
        JsonPath view = read();

        assertThat(view.getInt("projects.rates.opening.numerator")).isEqualTo(82);
        assertThat(view.getString("projects.rates.opening.percent")).isEqualTo("87.23");
        assertThat(view.getString("projects.rates.opening.value"))
                .as("as told, not recomputed")
                .isEqualTo("0.5");
        assertThat(view.getString("projects.rates.opening.href"))
                .isEqualTo("/projects/v1/plans/dispatched/rates/opening");
    }

    @Test
    void ratesOfMoneyAreShownOnlyToWhomMoneyIs() {
        assertThat(read().getMap("projects.rates")).containsOnlyKeys("opening");
        assertThat(given().auth()
                        .oauth2(Tokens.of("reporter"))
                        .get(PATH)
                        .jsonPath()
                        .getMap("projects.rates"))
                .containsOnlyKeys("opening", "payment");
    }

    @Test
    void whatWasToldLaterIsNotKnownThen() {
        JsonPath then =
                given().queryParam("asOf", "2026-01-25T00:00:00Z").get(PATH).jsonPath();

        assertThat(then.getInt("projects.rates.opening.numerator")).isEqualTo(60);
    }

    @Test
    void openBlockersAreCountedByReasonAndLevelAndOverdue() {
        JsonPath view = read();

        assertThat(view.getInt("projects.blockers.overdue")).isEqualTo(1);
        assertThat(view.<String, Integer>getMap("projects.blockers.byReason")).isEqualTo(Map.of("LAND", 2));
        assertThat(view.<String, Integer>getMap("projects.blockers.byLevel"))
                .isEqualTo(Map.of("0", 1, "1", 0, "2", 1, "3", 0));
    }

    @Test
    void openBlockersAreCountedByTheDaysSinceTheyWereRaised() {
        assertThat(read().<String, Integer>getMap("projects.blockers.byAge"))
                .isEqualTo(Map.of("0-30", 0, "31-90", 0, "91-180", 0, "181-", 2));
        assertThat(given().queryParam("asOf", "2026-01-25T00:00:00Z")
                        .get(PATH)
                        .jsonPath()
                        .<String, Integer>getMap("projects.blockers.byAge"))
                .containsEntry("0-30", 2);
    }

    @Test
    void ratesOfEachMonthAreTheLastOnesToldOfIt() {
        JsonPath view = read();

        assertThat(view.getList("projects.ratesByMonth.opening.month")).containsExactly("2025-12", "2026-01");
        assertThat(view.getList("projects.ratesByMonth.opening.numerator")).containsExactly(50, 82);
        assertThat(view.getMap("projects.ratesByMonth")).containsOnlyKeys("opening");
    }

    @Test
    void theProjectsBehindALightAreListedWithWhatHoldsThemUp() {
        JsonPath red = given().queryParam("light", "RED")
                .get("/reports/v1/plans/dispatched/standings")
                .jsonPath();

        assertThat(red.getList("items.code")).containsExactly("metro");
        assertThat(red.getInt("items[0].blockers")).isEqualTo(2);
        assertThat(red.getString("items[0].href")).isEqualTo("/projects/v1/plans/dispatched/projects/metro");
        assertThat(given().queryParam("stage", "LISTED", "ACTIVE")
                        .get("/reports/v1/plans/dispatched/standings")
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("greening", "park", "tunnel");
        assertThat(given().queryParam("works", "true")
                        .queryParam("region", "")
                        .queryParam("limit", "1")
                        .get("/reports/v1/plans/dispatched/standings")
                        .jsonPath()
                        .getString("next"))
                .isNotNull();
    }

    @Test
    void aRegionOfThePlanHasItsProjectsAndWhatHasNoPlaceStandsApart() {
        JsonPath districts =
                given().get("/reports/v1/plans/dispatched/districts").jsonPath();

        assertThat(districts.getList("items.code")).containsExactly("", "140100");
        assertThat(districts.getInt("items[0].total")).isEqualTo(4);
        assertThat(districts.getInt("items[0].byLight.RED")).isEqualTo(1);
        assertThat(districts.getInt("items[0].blockers")).isEqualTo(2);
        assertThat(districts.getInt("items[1].total")).isZero();
    }

    @Test
    void whatChangedSaysFromWhatToWhat() {
        JsonPath changes = given().queryParam("from", "2026-01-02T03:04:06Z")
                .queryParam("to", "2026-01-02T03:04:07Z")
                .get("/reports/v1/plans/dispatched/changes")
                .jsonPath();

        assertThat(changes.getString("items.find { it.kind == 'RATING' }.before"))
                .isEqualTo("GREEN");
        assertThat(changes.getString("items.find { it.kind == 'RATING' }.after"))
                .isEqualTo("RED");
        assertThat(changes.getInt("items.find { it.kind == 'BLOCKER' && it.part == 1 }.afterFigure"))
                .isEqualTo(2);
        assertThat(changes.getString("items.find { it.kind == 'BLOCKER' && it.part == 3 }.after"))
                .isEqualTo("CLOSED");
        assertThat(changes.getString("items.find { it.kind == 'PROJECT' }.after"))
                .isEqualTo("STARTED");
    }

    @Test
    void projectsWithoutALightAreGrey() {
        assertThat(read().<String, Integer>getMap("projects.ratings.byLight"))
                .isEqualTo(Map.of("GREEN", 0, "YELLOW", 0, "RED", 1, "GREY", 3));
    }

    private static JsonPath read() {
        return given().get(PATH).jsonPath();
    }
}
