package org.planmonitor.indicators.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.step;
import static org.planmonitor.indicators.testing.People.with;

/** Five thousand cells are approved in one call and released in one call, their vintages, verdicts and events included. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class SpeedTest {

    private static final Logger LOG = Logger.getLogger(SpeedTest.class);
    private static final int CELLS = 5_000;

    /** The promise is two seconds for both calls; a machine that does other things gets twice that. */
    private static final Duration ENOUGH = Duration.ofSeconds(4);

    @Test
    void fiveThousandCellsInOneSubmission() {
        String plan = plan("speed-one");
        List<String> cells = cells(plan);
        life(plan, cells.subList(0, 500));
        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1")) {
            Response signed = signed(plan, cells.subList(0, CELLS));

            long start = System.nanoTime();
            Response approved = step(as("reviewer"), signed, "approve", "{}");
            long middle = System.nanoTime();
            Response released = step(as("releaser"), approved, "release", "{}");
            long end = System.nanoTime();

            approved.then().statusCode(200);
            released.then().statusCode(200).body("rowCount", equalTo(CELLS));
            LOG.infof(
                    "%d cells: approved in %d ms, released in %d ms",
                    CELLS, millis(middle - start), millis(end - middle));
            assertThat(Duration.ofNanos(end - start)).isLessThan(ENOUGH);
            probe.await(
                    50,
                    it -> it.type().equals("observations.published")
                            && it.key().startsWith("speed-one/")
                            && it.json().contains(released.jsonPath().getString("id")));
        }
    }

    @Test
    void fiveThousandCellsInFiftySubmissions() {
        String plan = plan("speed-many");
        List<String> cells = cells(plan);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            Response signed = signed(plan, cells.subList(i * 100, (i + 1) * 100));
            items.append(i == 0 ? "" : ",").append(item(signed, signed.header("ETag")));
        }

        long start = System.nanoTime();
        Response approved = bulk("reviewer", plan, "approve", items.toString());
        long middle = System.nanoTime();
        approved.then().statusCode(200).body("taken", equalTo(50));
        List<Map<String, Object>> answered = approved.jsonPath().getList("items");
        String again = String.join(
                ",",
                answered.stream()
                        .map(each -> item(String.valueOf(each.get("submission")), String.valueOf(each.get("etag"))))
                        .toList());
        long between = System.nanoTime();
        Response released = bulk("releaser", plan, "release", again);
        long end = System.nanoTime();

        released.then().statusCode(200).body("taken", equalTo(50));
        LOG.infof(
                "%d cells of 50 submissions: approved in %d ms, released in %d ms",
                CELLS, millis(middle - start), millis(end - between));
        assertThat(Duration.ofNanos(middle - start + end - between)).isLessThan(ENOUGH);
    }

    private static void life(String plan, List<String> cells) {
        Response approved = step(as("reviewer"), signed(plan, cells), "approve", "{}");
        Response refused = step(as("releaser"), approved, "return", "{\"comment\": \"warming up\"}");
        refused.then().statusCode(200);
    }

    private static Response signed(String plan, List<String> cells) {
        StringBuilder rows = new StringBuilder("{");
        for (int i = 0; i < cells.size(); i++) {
            rows.append(i == 0 ? "" : ",").append('"').append(i).append("\": ").append(cells.get(i));
        }
        Response drafted = draft(
                statistics("reporter"),
                plan,
                "statistics",
                "2025",
                rows.append('}').toString());
        drafted.then().statusCode(201);
        Response submitted = step(statistics("reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        Response signed = step(statistics("signatory"), submitted, "sign", "{\"name\": \"Wang\"}");
        signed.then().statusCode(200);
        return signed;
    }

    private static RequestSpecification statistics(String role) {
        return with("test-" + role, List.of("statistics"), role);
    }

    /** Taiyuan's plan, its indicators reported every month by the statistics bureau. */
    private static String plan(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        ((ArrayNode) pack.get("reportingUnits"))
                .addObject()
                .put("code", "statistics")
                .put("type", "DEPARTMENT")
                .putObject("name")
                .put("zh", "统计局")
                .put("en", "Statistics bureau");
        pack.get("indicators")
                .forEach(each ->
                        ((ObjectNode) each).put("responsible", "statistics").put("frequency", "MONTH"));
        importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    /** A cell for every component of the table, every month of five years, in the city and one of its districts. */
    private static List<String> cells(String plan) {
        List<Map<String, Object>> indicators =
                as("planner").get(plan + "/indicators?limit=500").jsonPath().getList("items");
        return Stream.of("140100", "140105")
                .flatMap(region -> periods().stream()
                        .flatMap(period -> indicators.stream()
                                .flatMap(indicator -> components(indicator).stream()
                                        .map(component -> cell(indicator.get("code"), component, region, period)))))
                .toList();
    }

    private static String cell(@Nullable Object indicator, Object component, String region, String period) {
        return """
                {"subject": {"type": "INDICATOR", "code": "%s"}, "component": "%s", "region": "%s", "period": "%s",
                 "value": 42, "status": "PRELIMINARY"}""".formatted(indicator, component, region, period);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> components(Map<String, Object> indicator) {
        return ((List<Map<String, Object>>) java.util.Objects.requireNonNull(indicator.get("components")))
                .stream()
                        .map(each -> java.util.Objects.requireNonNull(each.get("code")))
                        .toList();
    }

    private static List<String> periods() {
        return IntStream.range(0, 60)
                .mapToObj(month -> "%d-%02d".formatted(2021 + month / 12, 1 + month % 12))
                .toList();
    }

    private static Response bulk(String role, String plan, String step, String items) {
        return once(as(role))
                .body("{\"mode\": \"ALL_OR_NOTHING\", \"items\": [%s]}".formatted(items))
                .post(plan + "/submissions/" + step);
    }

    private static String item(Response submission, String tag) {
        return item(path(submission).substring(path(submission).lastIndexOf('/') + 1), tag);
    }

    private static String item(String id, String tag) {
        return "{\"submission\": \"%s\", \"ifMatch\": \"%s\"}".formatted(id, tag.replace("\"", "\\\""));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
