package org.planmonitor.indicators;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Reads;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;

/** Whatever is known of a plan can be asked for as it was known at an instant, and the instant is checked everywhere. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class AsOfTest {

    /** What is not known but done, or was put down for good; and the log between two instants that are asked for. */
    private static final List<String> WITHOUT = List.of(
            "/indicators/v1/packs/{plan}/original",
            "/indicators/v1/plans",
            "/indicators/v1/plans/{plan}/assessment/diff",
            "/indicators/v1/plans/{plan}/assignments",
            "/indicators/v1/plans/{plan}/calendar",
            "/indicators/v1/plans/{plan}/deadlines",
            "/indicators/v1/plans/{plan}/due",
            "/indicators/v1/plans/{plan}/evaluations",
            "/indicators/v1/plans/{plan}/official-statistics",
            "/indicators/v1/plans/{plan}/submissions",
            "/indicators/v1/plans/{plan}/unlocks");

    @Test
    void everyReadOfFiguresVerdictsAndDefinitionsTakesOne() {
        assertThat(Reads.all())
                .filteredOn(read -> !read.takesAnInstant())
                .filteredOn(read -> !read.template().startsWith("/q/"))
                .extracting(Reads.Read::template)
                .allMatch(
                        path -> WITHOUT.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/{")),
                        "is known to need none");
    }

    @Test
    void oneInTheFutureIsRefusedWhereItStands() {
        asked("2999-01-01T00:00:00Z", answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("asOf");
            assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("AS_OF_IN_FUTURE");
        });
    }

    @Test
    void whatIsNoInstantIsRefusedWhereItStands() {
        for (String wrong : List.of("yesterday", "2024-01-01", "2024-01-01T00:00:00", "2024-02-30T00:00:00Z")) {
            asked(wrong, answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("asOf");
            });
        }
    }

    @Test
    void beforeThePlanNothingWasKnown() {
        for (String early : List.of("2021-05-07T00:00:00Z", "0001-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            asked(early, answer -> assertThat(answer.statusCode()).isEqualTo(404));
        }
    }

    @Test
    void aFeedSinceTheBeginningOfTimeIsTheWholeFeed() {
        List<Object> all = feed("1970-01-01T00:00:00Z");
        assertThat(all).hasSizeGreaterThan(20);
        for (String early : List.of("0001-01-01T00:00:00Z", "-5000-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            assertThat(feed(early)).as(early).isEqualTo(all);
        }
    }

    @Test
    void bothEndsOfADifferenceAreInstants() {
        String diff = TAIYUAN + "/assessment/diff";
        for (String end : List.of("from", "to")) {
            String other = end.equals("from") ? "to" : "from";
            Response future = as("planner")
                    .queryParam(end, "2999-01-01T00:00:00Z")
                    .queryParam(other, "2024-01-01T00:00:00Z")
                    .get(diff);
            assertThat(future.statusCode()).as(end).isEqualTo(422);
            assertThat(future.jsonPath().getString("errors[0].parameter")).isEqualTo(end);
        }
    }

    private static List<Object> feed(String after) {
        Response answer = anyone().queryParam("updatedAfter", after)
                .queryParam("asOf", "2026-06-01T00:00:00Z")
                .queryParam("limit", 500)
                .get(TAIYUAN + "/observations");
        assertThat(answer.statusCode()).as(after).isEqualTo(200);
        return answer.jsonPath().getList("items");
    }

    private static void asked(String asOf, java.util.function.Consumer<Response> check) {
        Stream<Reads.Read> reads = Reads.all().stream().filter(Reads.Read::takesAnInstant);
        assertThat(reads).hasSizeGreaterThan(30).allSatisfy(read -> {
            Response answer = as("planner").queryParam("asOf", asOf).get(read.path());
            assertThat(answer.contentType())
                    .as("%s as of %s", read.path(), asOf)
                    .startsWith("application/problem+json");
            check.accept(answer);
        });
    }
}
