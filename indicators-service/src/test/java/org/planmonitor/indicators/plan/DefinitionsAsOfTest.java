package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.TAIYUAN;
import static org.planmonitor.indicators.testing.Api.anyone;

/** Definitions have an instant like figures: nothing is known of a plan before it was printed, nothing of the future. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class DefinitionsAsOfTest {

    private static final List<String> READS = List.of(
            "",
            "/structure",
            "/glossary",
            "/historical-figures",
            "/regions",
            "/departments",
            "/breaks",
            "/categories/green-ecology",
            "/amendments",
            "/tasks",
            "/official-results",
            "/annual-plans",
            "/indicators",
            "/indicators/gdp-growth",
            "/indicators/gdp-growth/versions",
            "/indicators/gdp-growth/versions/1",
            "/commitments",
            "/commitments/rail-transit-length",
            "/observations",
            "/indicators/gdp-growth/observations");

    @Test
    void beforeThePlanWasPrintedNothingIsKnown() {
        READS.forEach(read -> {
            assertThat(status(read, "2021-05-07T15:59:59.999Z")).as(read).isEqualTo(404);
            assertThat(status(read, "2021-05-07T16:00:00Z")).as(read).isEqualTo(200);
        });
    }

    @Test
    void nothingIsAnsweredAsOfTheFuture() {
        READS.forEach(read -> anyone().get(TAIYUAN + read + "?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].code", equalTo("AS_OF_IN_FUTURE")));
        READS.forEach(read -> assertThat(status(read, "yesterday")).as(read).isEqualTo(400));
    }

    @Test
    void anAnswerSaysWhatItIsAsOfAndIsGivenAgain() {
        Stream.of("", "/structure", "/indicators/gdp-growth", "/commitments/rail-transit-length")
                .forEach(read -> {
                    Response now = anyone().get(TAIYUAN + read);
                    Response again = anyone().get(TAIYUAN + read + "?asOf=" + now.header("As-Of"));
                    assertThat(again.body().asString())
                            .as(read)
                            .isEqualTo(now.body().asString());
                    assertThat(again.header("ETag")).as(read).isEqualTo(now.header("ETag"));
                });
    }

    @Test
    void laterPagesKeepTheInstantOfTheFirst() {
        Response first = anyone().get(TAIYUAN + "/indicators?limit=2&asOf=2022-01-01T00:00:00Z");

        anyone().get(TAIYUAN + "/indicators?limit=2&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2022-01-01T00:00:00Z"))
                .body("items", hasSize(2))
                .body("items[0].number", equalTo(3));
    }

    @Test
    void figuresAreCountedAsOfThatInstantToo() {
        anyone().get(TAIYUAN + "?asOf=2021-12-31T00:00:00Z")
                .then()
                .body("counts.indicators", equalTo(46))
                .body("counts.observations", equalTo(0));
        String now = anyone().get(TAIYUAN).header("As-Of");
        anyone().get(TAIYUAN + "?asOf=" + now).then().body("counts.observations", equalTo(21));
    }

    private static int status(String read, String asOf) {
        return anyone().get(TAIYUAN + read + "?asOf=" + asOf).statusCode();
    }
}
