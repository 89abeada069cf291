package org.planmonitor.reports.resync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** Who takes a snapshot and then the stream from its place knows the same as who heard everything. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ResyncTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the framework
    URI gateway;

    @Test
    void aSnapshotAndTheStreamBehindItAreTheWholeStory() throws IOException, InterruptedException {
        var plan = new SmallPlan("resynced", false);
        Emitted.send(plan.events());
        // With the alerts on the two that are red.
        await().until(() -> snapshot(plan, "", "").jsonPath().getList("items").size() == 22);

        Map<String, Integer> known = new HashMap<>();
        String place = take(plan, known);
        Emitted.send(List.of(plan.airAgain(2, "Clean air", "economy", false), plan.renamed(2, "Renamed plan")));
        List<String> told = stream(plan, place, 2);

        assertThat(known)
                .containsEntry("resynced/metro", 3)
                .containsEntry("resynced/INDICATOR/air", 1)
                .containsEntry("resynced", 1);
        assertThat(told)
                .hasSize(2)
                .anyMatch(event -> event.contains("Clean air"))
                .anyMatch(event -> event.contains("Renamed plan"));
        await().until(() -> snapshot(plan, "?types=plan.amended", "").asString().contains("Renamed plan"));
        assertThat(snapshot(plan, "?types=plan.created", "").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void onlyWhatTheCallerMaySeeIsInIt() {
        var plan = new SmallPlan("resync-seen", false);
        Emitted.send(plan.events());
        Emitted.send(List.of(new Emitted(
                Emitted.PROJECTS + ".restricted",
                "blocker.changed",
                "blocker",
                plan.code() + "/metro/blockers/1",
                1,
                """
                {"plan":"%s","project":"metro","id":1,"reason":"LAND","state":"OPEN","level":0,"due":"2026-03-01","sharing":"INTERNAL"}""".formatted(plan.code()))));
        await().until(() -> snapshot(plan, "?types=blocker.changed", "reporter")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);

        assertThat(snapshot(plan, "?types=blocker.changed", "").jsonPath().getList("items"))
                .isEmpty();
        assertThat(given().get("/reports/v1/plans/never-there/snapshot").statusCode())
                .isEqualTo(404);
        assertThat(snapshot(plan, "?cursor=x", "").statusCode()).isEqualTo(400);
    }

    /** All pages, a few rows each; every page has the place of the first. */
    private static String take(SmallPlan plan, Map<String, Integer> known) {
        String place = "";
        String next = "?limit=5";
        while (next != null) {
            Response page = snapshot(plan, next, "");
            page.then().statusCode(200);
            assertThat(place.isEmpty() || place.equals(page.header("Snapshot-Place")))
                    .isTrue();
            place = page.header("Snapshot-Place");
            List<String> subjects = page.jsonPath().getList("items.subject");
            List<Integer> sequences = page.jsonPath().getList("items.sequence");
            for (int i = 0; i < subjects.size(); i++) {
                known.merge(subjects.get(i), sequences.get(i), Math::max);
            }
            String cursor = page.jsonPath().getString("next");
            next = cursor == null ? null : "?limit=5&cursor=" + cursor;
        }
        return place;
    }

    private List<String> stream(SmallPlan plan, String place, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/reports/v1/plans/" + plan.code() + "/stream"))
                .header("Last-Event-ID", place)
                .timeout(Duration.ofSeconds(20))
                .build();
        List<String> told = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            lines.filter(line -> line.startsWith("data:")).limit(count).forEach(told::add);
        }
        return told;
    }

    private static Response snapshot(SmallPlan plan, String query, String role) {
        var request = role.isEmpty() ? given() : given().header("Authorization", "Bearer " + Tokens.of(role));
        return request.urlEncodingEnabled(false).get("/reports/v1/plans/" + plan.code() + "/snapshot" + query);
    }
}
