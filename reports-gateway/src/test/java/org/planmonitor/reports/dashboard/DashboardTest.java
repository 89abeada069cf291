package org.planmonitor.reports.dashboard;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class DashboardTest {

    private static final SmallPlan PLAN = new SmallPlan("small", false);
    private static final SmallPlan SIMULATED = new SmallPlan("sim-small", true);
    private static final String PATH = "/reports/v1/plans/small/dashboard";

    @BeforeEach
    void loaded() {
        if (given().get(PATH).statusCode() == 404) {
            Emitted.send(PLAN.events());
            Emitted.send(SIMULATED.events());
        }
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> given().get("/reports/v1/plans/sim-small/dashboard"),
                        r -> r.statusCode() == 200
                                && r.path("projects.byStage.IN_USE").equals(1)
                                && r.path("commitments.undisclosed").equals(0));
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> given().get(PATH),
                        r -> r.statusCode() == 200
                                && r.path("projects.byStage.IN_USE").equals(1)
                                && r.path("commitments.undisclosed").equals(0));
    }

    @Test
    void theListOfPlansSaysUpToWhenItsInputsAreIncluded() {
        String upTo = given().get(PATH).jsonPath().getString("inputsUpTo");

        assertThat(upTo).isNotNull();
        assertThat(given().get("/reports/v1/plans?limit=500")
                        .jsonPath()
                        .getString("items.find { '" + PATH + "' == it.href }.inputsUpTo"))
                .isEqualTo(upTo);
    }

    @Test
    void everyVerdictHasItsKeyAndTheCountsAddUp() {
        JsonPath view = given().get(PATH).jsonPath();

        assertThat(view.getMap("indicators.byVerdict"))
                .containsOnlyKeys(Tally.VERDICTS.toArray())
                .containsEntry("NOT_ACHIEVED", 1)
                .containsEntry("NOT_ASSESSABLE", 1)
                .containsEntry("ACHIEVED", 0);
        assertThat(view.getInt("indicators.total")).isEqualTo(2);
        assertThat(view.getInt("indicators.byCategory[1].byVerdict.NOT_ACHIEVED"))
                .isEqualTo(1);
        assertThat(view.getString("indicators.byCategory[0].name.zh")).isEqualTo("经济");
        assertThat(view.getInt("indicators.byAttribute.BINDING.NOT_ACHIEVED")).isEqualTo(1);
        assertThat(view.getInt("indicators.byReason.FINAL_YEAR_MISSING")).isEqualTo(1);
    }

    @Test
    void aRestatedCommitmentCountsOnceAndHeadlinesStandApart() {
        JsonPath view = given().get(PATH).jsonPath();

        assertThat(view.getInt("commitments.total")).isEqualTo(3);
        assertThat(view.getInt("commitments.headline")).isEqualTo(2);
        assertThat(view.getInt("commitments.restatements")).isEqualTo(1);
        assertThat(view.getInt("commitments.byVerdict.ACHIEVED")).isEqualTo(1);
        assertThat(view.getInt("commitments.headlineByVerdict.BREACHED")).isEqualTo(1);
        assertThat(view.getString("commitments.byChapter[0].title.en")).isEqualTo("Transport");
    }

    @Test
    void projectsAreCountedByStageAndPortfolioAndRatesSayWhatTheyAreMadeOf() {
        JsonPath view = given().get(PATH).jsonPath();

        assertThat(view.getInt("projects.total")).isEqualTo(4);
        assertThat(view.getInt("projects.works")).isEqualTo(3);
        assertThat(view.getInt("projects.byPortfolio.find { it.code == 'TRANSIT' }.byStage.IN_USE"))
                .isEqualTo(1);
        assertThat(view.getInt("projects.progress.started.numerator")).isEqualTo(1);
        assertThat(view.getInt("projects.progress.started.denominator")).isEqualTo(3);
        assertThat(view.getString("projects.progress.started.value")).isEqualTo("0.333333");
    }

    @Test
    void redIsListedWorstFirstWithItsSourceAndTheLastKnownApart() {
        JsonPath view = given().get(PATH).jsonPath();

        assertThat(view.getList("redList.code")).containsExactly("schools", "air");
        assertThat(view.getString("redList[1].href")).isEqualTo("/indicators/v1/plans/small/indicators/air/assessment");
        assertThat(view.getString("redList[1].name.zh")).isEqualTo("air指标");
        assertThat(view.getInt("lastKnown.byVerdict.REVERSED")).isEqualTo(1);
        assertThat(view.getList("lastKnown.redList.code")).containsExactly("growth");
    }

    @Test
    void redSaysSinceWhenItIsAndForHowManyDays() {
        JsonPath then =
                given().queryParam("asOf", "2026-01-11T00:00:00Z").get(PATH).jsonPath();

        assertThat(then.getString("redList.find { it.code == 'air' }.redSince")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(then.getInt("redList.find { it.code == 'air' }.daysInRed")).isEqualTo(10);
        assertThat(then.getString("lastKnown.redList[0].redSince")).isNull();
    }

    @Test
    void changesCompareTheVerdictsOfTwoInstantsAndPageByPage() {
        String between = "/reports/v1/plans/small/changes?from=2026-01-02T12:00:00Z&to=2026-01-03T12:00:00Z";

        JsonPath growth = given().get(between).jsonPath();

        assertThat(growth.getString("items.find { it.code == 'growth' }.before"))
                .isEqualTo("AHEAD");
        assertThat(growth.getString("items.find { it.code == 'growth' }.after")).isEqualTo("NOT_ASSESSABLE");
        String next = given().get("/reports/v1/plans/small/changes?from=2026-01-01T12:00:00Z&limit=1")
                .jsonPath()
                .getString("next");
        assertThat(given().get("/reports/v1/plans/small/changes?from=2026-01-01T12:00:00Z&limit=1&cursor=" + next)
                        .jsonPath()
                        .getList("items.code"))
                .hasSize(1);
        assertThat(given().get("/reports/v1/plans/small/changes?from=soon").statusCode())
                .isEqualTo(400);
        assertThat(given().get("/reports/v1/plans/atlantis/changes").statusCode())
                .isEqualTo(404);
    }

    @Test
    void daysWithNewsAreCountedNewestFirst() {
        JsonPath days = given().get("/reports/v1/plans/small/changes/days").jsonPath();

        assertThat(days.getList("items.day")).contains("2026-01-01", "2026-01-02", "2026-01-03");
        assertThat(days.getInt("items.find { it.day == '2026-01-03' }.verdicts"))
                .isEqualTo(1);
    }

    @Test
    void aCardIsTheDashboardWithItsMembersOnly() {
        JsonPath red = given().get("/reports/v1/plans/small/cards/red").jsonPath();

        assertThat(red.getList("redList.code"))
                .isEqualTo(given().get(PATH).jsonPath().getList("redList.code"));
        assertThat(red.getString("card")).isEqualTo("red");
        assertThat(red.getString("plan")).isEqualTo("small");
        assertThat(red.getMap("")).doesNotContainKeys("projects", "commitments", "changes");
        assertThat(given().get("/reports/v1/plans/small/cards/none-such").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/reports/v1/plans/sim-small/cards/changes").header("Plan-Simulated"))
                .isEqualTo("true");
    }

    @Test
    void whoNamesNoPlanSeesTheFirstOfTheList() {
        String first = given().get("/reports/v1/plans?limit=1").jsonPath().getString("items[0].plan");

        assertThat(given().get("/reports/v1/dashboard").jsonPath().getString("plan"))
                .isEqualTo(first);
    }

    @Test
    void whoHasNoTokenDoesNotEvenSeeThatThereIsMore() {
        int anonymous = given().get(PATH).jsonPath().getInt("indicators.total");
        int reporter = given().auth()
                .oauth2(Tokens.of("reporter"))
                .get(PATH)
                .jsonPath()
                .getInt("indicators.total");

        assertThat(anonymous).isEqualTo(2);
        assertThat(reporter).isEqualTo(3);
    }

    @Test
    void asOfAnswersWithWhatWasKnownThen() {
        JsonPath then =
                given().queryParam("asOf", "2026-01-02T12:00:00Z").get(PATH).jsonPath();

        assertThat(then.getInt("indicators.byVerdict.AHEAD")).isEqualTo(1);
        assertThat(then.getInt("lastKnown.total")).isZero();
        assertThat(given().queryParam("asOf", "yesterday").get(PATH).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnchangedDashboardCostsNoBody() {
        String tag = given().get(PATH).header("ETag");

        Response again = given().header("If-None-Match", tag).get(PATH);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void simulatedPlansSayThatTheyAreAndComeLast() {
        Response simulated = given().get("/reports/v1/plans/sim-small/dashboard");
        JsonPath plans = given().get("/reports/v1/plans?limit=500").jsonPath();

        assertThat(simulated.header("Plan-Simulated")).isEqualTo("true");
        assertThat(simulated.jsonPath().getBoolean("simulated")).isTrue();
        assertThat(plans.getBoolean("items[0].simulated")).isFalse();
        assertThat(plans.getList("items.plan")).endsWith("sim-small");
        assertThat(plans.getString("next")).isNull();
    }

    @Test
    void aPlanNobodyHasHeardOfIsNotFound() {
        Response unknown = given().header("Accept-Language", "en").get("/reports/v1/plans/atlantis/dashboard");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("NOT_FOUND");
    }
}
