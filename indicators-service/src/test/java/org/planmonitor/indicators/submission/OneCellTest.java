package org.planmonitor.indicators.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.submission.Meeting.POWER;
import static org.planmonitor.indicators.submission.Meeting.approved;
import static org.planmonitor.indicators.submission.Meeting.assertState;
import static org.planmonitor.indicators.submission.Meeting.atOnce;
import static org.planmonitor.indicators.submission.Meeting.official;
import static org.planmonitor.indicators.submission.Meeting.period;
import static org.planmonitor.indicators.submission.Meeting.planOf;
import static org.planmonitor.indicators.submission.Meeting.published;
import static org.planmonitor.indicators.submission.Meeting.rows;
import static org.planmonitor.indicators.submission.Meeting.signed;
import static org.planmonitor.indicators.submission.Meeting.theOnlyOne;
import static org.planmonitor.indicators.submission.Meeting.unlock;
import static org.planmonitor.indicators.submission.Meeting.winnerIsWithdrawal;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ingest;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.step;

/**
 * Everybody who can write in a cell meets there at once: two reporters' releases, a planner and the statistics bureau. One
 * writes, all others are told what stands now, nothing is lost and nothing is done by halves.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class OneCellTest {

    private static final int ROUNDS = 24;
    private static final String SERIES = "/indicators/" + POWER + "/observations/" + POWER + "/991000/";

    @Test
    void ofAllWhoFillAnEmptyCellOneDoes() {
        String plan = planOf("meet-empty");
        Set<Integer> winners = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String period = period(round);
            Response one = approved(plan, "one", rows(period, "41", ""));
            Response two = approved(plan, "two", rows(period, "42", ""));

            List<Response> answers = atOnce(
                    () -> step(as("releaser"), one, "release", "{}"),
                    () -> step(as("releaser"), two, "release", "{}"),
                    () -> publish(plan + SERIES + period, "43"),
                    () -> ingest(plan, official(period, "44", 0)));

            int winner = theOnlyOne(answers, "revision 1 of ");
            winners.add(winner);
            assertThat(published(plan, period)).containsExactly(41 + winner);
            assertState(one, winner == 0);
            assertState(two, winner == 1);
        }
        assertThat(winners).as("all have met, not only queued up").hasSizeGreaterThan(1);
    }

    @Test
    void ofAllWhoReplaceAFigureOneDoes() {
        String plan = planOf("meet-figure");
        for (int round = 0; round < ROUNDS; round++) {
            String period = period(round);
            String cell = plan + SERIES + period;
            String tag = publish(cell, "40").header("ETag");
            unlock(plan, period);
            String revised = ", \"revisionClass\": \"ERROR\", \"document\": \"No. 7\"";
            Response one = approved(plan, "one", rows(period, "41", revised));

            List<Response> answers = atOnce(
                    () -> step(as("releaser"), one, "release", "{}"),
                    () -> replace(cell, tag, "42"),
                    () -> withdraw(cell, tag),
                    () -> ingest(plan, official(period, "44", 1).replace("\"FINAL\"", "\"REVISED\"" + revised)));

            int winner = theOnlyOne(answers, winnerIsWithdrawal(answers) ? "no figure stands" : "revision 2 of ");
            assertThat(published(plan, period)).containsExactly(40, winner == 2 ? null : (Integer) (41 + winner));
            assertState(one, winner == 0);
        }
    }

    @Test
    void whateverBecomesOfASubmissionTheBureausFigureStands() {
        String plan = planOf("meet-workflow");
        for (int round = 0; round < ROUNDS; round++) {
            String period = period(round);
            Response signed = signed(plan, "one", rows(period, "41", ""));

            List<Response> answers = atOnce(
                    () -> step(port("reporter", PORT, "one"), signed, "withdraw", "{}"),
                    () -> step(port("reporter", PORT, "two"), signed, "withdraw", "{}"),
                    () -> step(as("reviewer"), signed, "approve", "{}"),
                    () -> step(port("reviewer", "reform", "other"), signed, "return", "{\"comment\": \"why?\"}"),
                    () -> ingest(plan, official(period, "44", 0)));

            answers.getLast().then().statusCode(201);
            List<Response> steps = answers.subList(0, 4);
            Response now = as("auditor").get(path(signed));
            String state = now.path("state");
            theOnlyOne(steps, "version 4 of ");
            now.then().body("version", equalTo(4));
            as("auditor").get(path(signed) + "/history").then().body("items", hasSize(4));
            if (state.equals("APPROVED")) {
                step(as("releaser"), path(signed), now.header("ETag"), "release", "{}")
                        .then()
                        .statusCode(409)
                        .body("errors[0].code", equalTo("STANDING_CHANGED"))
                        .body("errors[0].message", org.hamcrest.Matchers.containsString("44 (FINAL) stands"));
            }
            assertThat(published(plan, period)).containsExactly(44);
        }
    }

    @Test
    void aBatchThatMeetsAnotherInOneCellIsTakenWholeOrNotAtAll() {
        String plan = planOf("meet-batch");
        for (int round = 0; round < ROUNDS; round++) {
            List<String> periods = List.of(period(3 * round), period(3 * round + 1), period(3 * round + 2));
            Response three = approved(
                    plan,
                    "one",
                    "{\"a\": " + row(POWER, periods.get(0), "41") + ", \"b\": " + row(POWER, periods.get(1), "41")
                            + ", \"c\": " + row(POWER, periods.get(2), "41") + "}");

            List<Response> answers = atOnce(
                    () -> step(as("releaser"), three, "release", "{}"),
                    () -> publish(plan + SERIES + periods.get(1), "42"),
                    () -> ingest(
                            plan,
                            official(periods.get(1), "43", 0) + ","
                                    + official(periods.get(2), "43", 0).replace("\"k\"", "\"l\"")));

            int winner = theOnlyOne(answers, "revision 1 of ");
            List<List<Integer>> stands =
                    periods.stream().map(it -> published(plan, it)).toList();
            assertThat(stands)
                    .isEqualTo(
                            switch (winner) {
                                case 0 -> List.of(List.of(41), List.of(41), List.of(41));
                                case 1 -> List.of(List.of(), List.of(42), List.of());
                                default -> List.of(List.of(), List.of(43), List.of(43));
                            });
            assertState(three, winner == 0);
        }
    }
}
