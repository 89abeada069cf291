package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.CountedStatements;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.submission.MonthlyReports.signed;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.step;

/**
 * Five thousand cells are approved in one call and released in one call: all of them or none, with every event, and in as
 * many statements as a few dozen. How fast that is says the benchmark.
 */
@QuarkusTest
@TestProfile(CountedStatements.Profile.class)
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class FiveThousandCellsTest {

    private static final int CELLS = 5_000;
    private static final int FEW = 50;

    @Test
    void oneSubmissionCostsWhatASmallOneCosts() {
        String plan = MonthlyReports.plan("cells-one");
        List<MonthlyReports.Cell> cells = MonthlyReports.cells(plan);
        Response few = signed(plan, cells.subList(0, FEW));
        Response all = signed(plan, cells.subList(FEW, FEW + CELLS));
        int before = published(plan);
        try (EventProbe probe = EventProbe.fromNow("planmonitor.indicators.v1")) {
            Counted fewApproved = counted(() -> step(as("reviewer"), few, "approve", "{}"));
            Counted fewReleased = counted(() -> step(as("releaser"), fewApproved.answer(), "release", "{}"));

            Counted approved = counted(() -> step(as("reviewer"), all, "approve", "{}"));
            Counted released = counted(() -> step(as("releaser"), approved.answer(), "release", "{}"));

            released.answer().then().statusCode(200).body("rowCount", equalTo(CELLS));
            assertThat(approved.statements()).hasSameSizeAs(fewApproved.statements());
            assertThat(released.statements()).hasSameSizeAs(fewReleased.statements());
            assertThat(published(plan)).isEqualTo(before + CELLS + FEW);
            Set<Object> told = told(probe, cells.subList(FEW, FEW + CELLS), released.answer());
            assertThat(told).hasSize(CELLS);
        }
    }

    @Test
    void fiftySubmissionsCostWhatOneCosts() {
        String plan = MonthlyReports.plan("cells-many");
        List<MonthlyReports.Cell> cells = MonthlyReports.cells(plan);
        String one = item(signed(plan, cells.subList(0, 1)));
        String many = IntStream.range(0, 50)
                .mapToObj(i -> item(signed(plan, cells.subList(1 + i * 100, 1 + (i + 1) * 100))))
                .collect(Collectors.joining(","));
        int before = published(plan);

        Counted oneApproved = counted(() -> bulk("reviewer", plan, "approve", one));
        Counted oneReleased = counted(() -> bulk("releaser", plan, "release", next(oneApproved.answer())));
        Counted approved = counted(() -> bulk("reviewer", plan, "approve", many));
        Counted released = counted(() -> bulk("releaser", plan, "release", next(approved.answer())));

        approved.answer().then().statusCode(200).body("taken", equalTo(50));
        released.answer().then().statusCode(200).body("taken", equalTo(50)).body("refused", equalTo(0));
        assertThat(approved.statements()).hasSameSizeAs(oneApproved.statements());
        assertThat(released.statements()).hasSameSizeAs(oneReleased.statements());
        assertThat(published(plan)).isEqualTo(before + CELLS + 1);
        assertThat(instants(plan, cells.subList(1, 1 + CELLS))).hasSize(1);
    }

    private record Counted(Response answer, List<String> statements) {}

    private static Counted counted(Supplier<Response> call) {
        AtomicReference<Response> answer = new AtomicReference<>();
        List<String> statements = CountedStatements.of(() -> answer.set(call.get()));
        return new Counted(requireNonNull(answer.get()), statements);
    }

    private static int published(String plan) {
        return as("planner").get(plan).path("counts.observations");
    }

    /** The cells of a submission that events told of: one event a series. */
    private static Set<Object> told(EventProbe probe, List<MonthlyReports.Cell> cells, Response released) {
        int series =
                (int) cells.stream().map(MonthlyReports.Cell::series).distinct().count();
        String submission = released.jsonPath().getString("id");
        return probe
                .await(
                        series,
                        it -> it.type().equals("observations.published")
                                && it.json().contains(submission))
                .stream()
                .map(EventProbe.Event::json)
                .map(FiveThousandCellsTest::tree)
                .flatMap(event -> event.get("cells")
                        .valueStream()
                        .map(cell -> List.of(
                                event.get("subject"), event.get("component"), event.get("region"), cell.get("period"))))
                .collect(Collectors.toSet());
    }

    /** The instants of some of the released figures. */
    private static Set<String> instants(String plan, List<MonthlyReports.Cell> cells) {
        return IntStream.iterate(0, i -> i < CELLS, i -> i + 499)
                .mapToObj(i -> as("planner").get(plan + cells.get(i).path()))
                .map(answer -> answer.jsonPath().getString("publishedAt"))
                .collect(Collectors.toSet());
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Response bulk(String role, String plan, String step, String items) {
        return once(as(role))
                .body("{\"mode\": \"ALL_OR_NOTHING\", \"items\": [%s]}".formatted(items))
                .post(plan + "/submissions/" + step);
    }

    private static String next(Response bulk) {
        List<Map<String, Object>> items = bulk.jsonPath().getList("items");
        return items.stream()
                .map(each -> item(String.valueOf(each.get("submission")), String.valueOf(each.get("etag"))))
                .collect(Collectors.joining(","));
    }

    private static String item(Response submission) {
        return item(path(submission).substring(path(submission).lastIndexOf('/') + 1), submission.header("ETag"));
    }

    private static String item(String id, String tag) {
        return "{\"submission\": \"%s\", \"ifMatch\": \"%s\"}".formatted(id, tag.replace("\"", "\\\""));
    }
}
