package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.approved;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.ingest;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.signed;
import static org.planmonitor.indicators.testing.People.step;

/** Whoever meets at one submission or one cell: one wins, the others are told what stands now. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RacesTest {

    private static final int ROUNDS = 5;
    private static final String POWER = "shore-power-share";
    private static final String SERIES = "/indicators/" + POWER + "/observations/" + POWER + "/991000/";

    @Test
    void ofManyReportersAtOneDraftOneWrites() {
        String plan = planOf("race-draft");
        Response drafted = draft(plan, "2025", "{}");

        List<Response> answers = AtOnce.run(
                6,
                i -> () -> port("reporter", PORT, "test-reporter-" + i)
                        .contentType("application/json")
                        .header("If-Match", drafted.header("ETag"))
                        .body("{\"row-" + i + "\": " + row(POWER, "2025", "4" + i) + "}")
                        .patch(path(drafted) + "/rows"));

        assertThat(statuses(answers)).containsOnlyOnce(200).containsOnly(200, 412);
        Response now = port("reporter").get(path(drafted));
        now.then().body("version", equalTo(2)).body("rowCount", equalTo(1));
        answers.stream()
                .filter(each -> each.statusCode() == 412)
                .forEach(each -> assertThat(each.header("ETag")).isEqualTo(now.header("ETag")));
    }

    @Test
    void aReviewerApprovesWhileTheReporterWithdraws() {
        String plan = planOf("race-withdraw");
        for (int round = 0; round < ROUNDS; round++) {
            Response signed = signed(plan, "2025", one("2025", "41"));
            List<Callable<Response>> both = List.of(
                    () -> step(as("reviewer"), signed, "approve", "{}"),
                    () -> step(port("reporter"), signed, "withdraw", "{}"));

            List<Response> answers = AtOnce.run(2, both::get);

            assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 412);
            String won = answers.stream()
                    .filter(each -> each.statusCode() == 200)
                    .findFirst()
                    .orElseThrow()
                    .jsonPath()
                    .getString("state");
            as("auditor").get(path(signed)).then().body("state", equalTo(won)).body("version", equalTo(4));
            as("auditor").get(path(signed) + "/history").then().body("items", hasSize(4));
        }
    }

    @Test
    void ofManyReleasersOneReleases() {
        String plan = planOf("race-release");
        Response approved = approved(plan, "2025", one("2025", "41"));

        List<Response> answers = AtOnce.run(
                5, i -> () -> step(port("releaser", "reform", "test-releaser-" + i), approved, "release", "{}"));

        assertThat(statuses(answers)).containsOnlyOnce(200).containsOnly(200, 412);
        anyone().get(plan + "/indicators/" + POWER + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void ofManyWhoDoNotSayWhatTheyHaveSeenOneReleases() {
        String plan = planOf("race-blind");
        Response approved = approved(plan, "2025", one("2025", "41"));

        List<Response> answers = AtOnce.run(
                5,
                i -> () ->
                        step(port("releaser", "reform", "test-releaser-" + i), path(approved), "*", "release", "{}"));

        assertThat(statuses(answers)).containsOnlyOnce(200).containsOnly(200, 409);
        anyone().get(plan + "/indicators/" + POWER + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void aReleaseMeetsOfficialStatistics() {
        String plan = planOf("race-official");
        for (int round = 0; round < ROUNDS; round++) {
            String period = String.valueOf(2025 - round);
            Response approved = approved(plan, period, one(period, "41").replace("FINAL", "PRELIMINARY"));
            List<Callable<Response>> both = List.of(
                    () -> step(as("releaser"), approved, "release", "{}"), () -> ingest(plan, POWER, period, "44"));

            List<Response> answers = AtOnce.run(2, both::get);

            int release = answers.getFirst().statusCode();
            assertThat(release).isIn(200, 409);
            answers.getLast().then().statusCode(201);
            // The official figure stands in the end, whoever came first, and nothing that was published is lost.
            anyone().get(plan + SERIES + period)
                    .then()
                    .body("value", equalTo(44))
                    .body("origin", equalTo("OFFICIAL"))
                    .body("revision", equalTo(release == 200 ? 2 : 1));
            as("releaser").get(path(approved)).then().body("state", equalTo(release == 200 ? "RELEASED" : "APPROVED"));
        }
    }

    @Test
    void aReleaseMeetsAPlannersPublication() {
        String plan = planOf("race-planner");
        for (int round = 0; round < ROUNDS; round++) {
            String period = String.valueOf(2025 - round);
            Response approved = approved(plan, period, one(period, "41"));
            List<Callable<Response>> both = List.of(
                    () -> step(as("releaser"), approved, "release", "{}"), () -> publish(plan + SERIES + period, "44"));

            List<Integer> answers = statuses(AtOnce.run(2, both::get));

            assertThat(answers).isIn(List.of(200, 412), List.of(409, 201));
            anyone().get(plan + "/indicators/" + POWER + "/revisions?from=" + period + "&to=" + period)
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void crossedBulkReleasesNeverHalfRelease() {
        String plan = planOf("race-crossed");
        List<Response> approved = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String period = String.valueOf(2025 - i);
            approved.add(approved(plan, "2025", one(period, "4" + i)));
        }

        List<Response> answers = AtOnce.run(6, i -> () -> {
            List<Response> mine = new ArrayList<>(approved.subList(i % 3, 3 + i % 3));
            if (i % 2 == 0) {
                Collections.reverse(mine);
            }
            List<String> items = mine.stream().map(RacesTest::item).toList();
            return once(port("releaser", "reform", "test-releaser-" + i))
                    .body("{\"mode\": \"ALL_OR_NOTHING\", \"items\": [" + String.join(",", items) + "]}")
                    .post(plan + "/submissions/release");
        });

        assertThat(statuses(answers)).contains(200).isSubsetOf(200, 409, 412);
        long released = approved.stream()
                .filter(each -> as("auditor")
                        .get(path(each))
                        .jsonPath()
                        .getString("state")
                        .equals("RELEASED"))
                .count();
        long taken = answers.stream().filter(each -> each.statusCode() == 200).count() * 3;
        assertThat(released).isEqualTo(taken);
        List<Integer> revisions = anyone().get(plan + "/indicators/" + POWER + "/revisions")
                .jsonPath()
                .getList("items.revision");
        assertThat(revisions).hasSize((int) released).containsOnly(1);
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    private static String one(String period, String value) {
        return "{\"a\": " + row(POWER, period, value) + "}";
    }

    private static String item(Response submission) {
        String id = path(submission).substring(path(submission).lastIndexOf('/') + 1);
        return "{\"submission\": \"%s\", \"ifMatch\": \"%s\"}"
                .formatted(id, submission.header("ETag").replace("\"", "\\\""));
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
