package org.planmonitor.reports.dashboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is ready is what would be read, and it is gone as soon as it is not. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class AnswersTest {

    private static final SmallPlan PLAN = new SmallPlan("ready", true);
    private static final String PATH = "/reports/v1/plans/ready/dashboard";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Answers answers;

    @Inject
    DataSource dataSource;

    private void loaded() {
        Emitted.send(PLAN.events());
        await().atMost(PATIENCE)
                .until(
                        () -> given().get(PATH),
                        r -> r.statusCode() == 200
                                && r.path("projects.byStage.IN_USE").equals(1)
                                && r.path("commitments.undisclosed").equals(0)
                                && r.path("indicators.total").equals(2));
    }

    private boolean isReady() {
        given().get(PATH);
        return answers.remembered(PLAN.code(), Reader.PUBLIC).isPresent();
    }

    @Test
    void whatIsReadySaysTheSameAsWhatIsReadByteForByteAndFieldForField() {
        loaded();
        await().atMost(PATIENCE).until(this::isReady);

        Response ready = given().get(PATH);
        Response read =
                given().header("Accept", "application/json, text/plain").get(PATH); // not plain: goes the long way

        assertThat(ready.asString()).isEqualTo(read.asString());
        assertThat(fields(ready)).isEqualTo(fields(read)).containsEntry("plan-simulated", "true");
        String tag = ready.header("ETag");
        for (String known : List.of(tag, "W/" + tag)) {
            Response unchanged = given().header("If-None-Match", known).get(PATH);
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
            assertThat(unchanged.asString()).isEmpty();
        }
        assertThat(given().header("If-None-Match", "\"other\"").get(PATH).statusCode())
                .isEqualTo(200);
        assertThat(given().header("If-None-Match", "no tag").get(PATH).statusCode())
                .isEqualTo(400);
        assertThat(given().auth().oauth2("forged").get(PATH).statusCode()).isEqualTo(401);
        assertThat(given().get(PATH + "?unheardOf=1").statusCode()).isEqualTo(400);
        assertThat(given().auth().oauth2(Tokens.of("planner")).get(PATH).<Integer>path("indicators.total"))
                .isEqualTo(3);
    }

    @Test
    void anEventMakesItReadAgainAlsoAfterTheListenersConnectionDied() throws SQLException {
        loaded();
        await().atMost(PATIENCE).until(this::isReady);
        String before = given().get(PATH).header("ETag");

        Emitted.send(List.of(PLAN.airAgain(2, "Cleaner air", "economy", false)));
        await().atMost(PATIENCE).until(() -> !given().get(PATH).header("ETag").equals(before));
        assertThat(given().get(PATH).asString()).contains("Cleaner air");

        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where query in"
                            + " ('listen read_models', 'select 1') and datname = current_database() and pid <> pg_backend_pid()");
        }
        Emitted.send(List.of(PLAN.airAgain(3, "Cleanest air", "economy", false)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().get(PATH).asString()).contains("Cleanest air"));
        await().atMost(PATIENCE).until(this::isReady);
    }

    private static Map<String, String> fields(Response response) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header each : response.headers()) {
            fields.put(each.getName(), each.getValue());
        }
        List.of("X-Request-Id", "RateLimit", "Date").forEach(fields::remove);
        return fields;
    }
}
