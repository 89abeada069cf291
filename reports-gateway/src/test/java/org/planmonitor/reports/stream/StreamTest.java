package org.planmonitor.reports.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;
import org.planmonitor.reports.testing.Tight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.testing.Patience.await;

@QuarkusTest
@TestProfile(Tight.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class StreamTest {

    /** What makes the plan known may still be on its way when a stream begins. */
    private static final String PAINTED = "?types=plan.painted";

    @Test
    void tellsWhatHappensToThePlanAndNothingOfOthers() throws IOException {
        String plan = known("heard");
        known("elsewhere");
        try (var listening = Listening.to(plan, "", null, null)) {
            Emitted.send(List.of(event("elsewhere", 100), event(plan, 101)));

            Listening.Told told = listening.awaitFirst("plan.painted");

            assertThat(listening.told()).noneMatch(each -> each.data().contains("\"sequence\":100"));
            assertThat(told.data())
                    .contains("\"specversion\":\"1.0\"", "\"type\":\"plan.painted\"", "\"sequence\":101", "\"data\":{");
            assertThat(told.id()).matches("(i|ir|p|pr)\\d+\\.\\d+(-.*)?");
        }
    }

    @Test
    void tellsOnlyTheTypesAskedFor() throws IOException {
        String plan = known("filtered");
        try (var listening = Listening.to(plan, "?types=project.changed,plan.varnished", null, null)) {
            Emitted.send(List.of(event(plan, 200), event("plan.varnished", plan, 201)));

            assertThat(listening.await(1)).extracting(Listening.Told::type).containsExactly("plan.varnished");
        }
    }

    @Test
    void whatNobodyCanReadIsPassedOver() throws IOException {
        String plan = known("poisoned");
        try (var listening = Listening.to(plan, PAINTED, null, null)) {
            Emitted.send(List.of(
                    event(plan, 300),
                    new Emitted(Emitted.INDICATORS, "plan.painted", "plan", plan, 301, "not json"),
                    event(plan, 302)));

            assertThat(listening.await(2))
                    .extracting(Listening.Told::data)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"sequence\":300"),
                            last -> assertThat(last).contains("\"sequence\":302"));
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedOnceWhetherItIsRememberedOrNot() throws IOException {
        for (int missed : new int[] {5, 60}) {
            String plan = known("missed-" + missed);
            List<String> heard = new ArrayList<>();
            String place;
            try (var first = Listening.to(plan, PAINTED, null, null)) {
                Emitted.send(events(plan, 1_000, 3));
                first.await(3).forEach(told -> heard.add(told.event()));
                place = first.place();
            }
            Emitted.send(events(plan, 2_000, missed));
            try (var second = Listening.to(plan, PAINTED, place, null)) {
                Emitted.send(events(plan, 3_000, 2));
                second.await(missed + 2).forEach(told -> heard.add(told.event()));
                await().during(Duration.ofMillis(400)).until(() -> second.told().size() == missed + 2);
            }

            assertThat(heard).hasSize(3 + missed + 2).doesNotHaveDuplicates();
        }
    }

    @Test
    void thePlaceMovesOnWhileNothingOfInterestHappens() throws IOException {
        String plan = known("quiet");
        String other = known("loud");
        try (var listening = Listening.to(plan, PAINTED, null, null)) {
            String before = listening.place();
            Emitted.send(events(other, 4_000, 3));

            await().until(() -> !listening.place().equals(before));

            assertThat(listening.told()).isEmpty();
        }
    }

    @Test
    void whatIsNotPublicIsHeardByWhoMaySeeItOnly() throws IOException {
        String plan = known("guarded");
        String internal = Emitted.INDICATORS + ".restricted";
        try (var anybody = Listening.to(plan, PAINTED, null, null);
                var planner = Listening.to(plan, PAINTED, null, "planner")) {
            Emitted.send(List.of(
                    new Emitted(internal, "plan.painted", "plan", plan, 501, "{\"plan\":\"" + plan + "\"}"),
                    event(plan, 502)));

            assertThat(planner.await(2)).hasSize(2);
            assertThat(anybody.await(1))
                    .hasSize(1)
                    .allSatisfy(told -> assertThat(told.data()).contains("\"sequence\":502"));
        }
    }

    @ParameterizedTest
    @CsvSource({"nonsense, PLACE_FORMAT", "i0.1-, PLACE_FORMAT", "x9.1, PLACE_FORMAT", "i0.999999999, PLACE_UNKNOWN"})
    void aPlaceThatNeverWasIsRefused(String place, String code) {
        String plan = known("placeless");

        given().header("Last-Event-ID", place)
                .get("/reports/v1/plans/" + plan + "/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].header", equalTo("Last-Event-ID"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"nonsense, PLACE_FORMAT", "i0.999999999, PLACE_UNKNOWN"})
    void aPlaceInTheAddressIsRefusedThere(String place, String code) {
        String plan = known("nowhere-else");

        given().queryParam("lastEventId", place)
                .get("/reports/v1/plans/" + plan + "/stream")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("lastEventId"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anUnknownPlanHasNoStream() {
        given().get("/reports/v1/plans/never-heard-of/stream")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    /** The name of a plan that the gateway has heard of. */
    private static String known(String code) {
        var plan = new SmallPlan(code, false);
        Emitted.send(plan.events());
        await().until(() ->
                given().get("/reports/v1/plans/" + code + "/dashboard").statusCode() == 200);
        return code;
    }

    private static Emitted event(String plan, long sequence) {
        return event("plan.painted", plan, sequence);
    }

    private static Emitted event(String type, String plan, long sequence) {
        return new Emitted(
                Emitted.INDICATORS, type, "plan", plan, sequence, "{\"plan\":\"" + plan + "\",\"n\":" + sequence + "}");
    }

    private static List<Emitted> events(String plan, long from, int count) {
        return IntStream.range(0, count).mapToObj(i -> event(plan, from + i)).toList();
    }
}
