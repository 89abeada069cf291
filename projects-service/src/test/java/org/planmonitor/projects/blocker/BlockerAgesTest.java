package org.planmonitor.projects.blocker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Days;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.blocker;
import static org.planmonitor.projects.given.Dispatch.building;

/** Blockers are counted by reason and by how long they have been open, and the parts sum up to the whole. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class BlockerAgesTest {

    private static final List<Integer> AGES = List.of(0, 7, 8, 30, 31, 90, 91, 400);

    private final DataSource database;

    BlockerAgesTest(DataSource database) {
        this.database = database;
    }

    @Test
    void ages_fall_into_bands_by_calendar_days_reason_by_reason() throws SQLException {
        Registry.isOpen();
        Map<String, Long> before = ages(statistics(), "byReason.find { it.reason == 'DEMOLITION' }.numbers");
        for (int age : AGES) {
            raised(blocker(building("aged"), "DEMOLITION"), Days.today().minusDays(age));
        }
        JsonPath after = statistics();
        Map<String, Long> now = ages(after, "byReason.find { it.reason == 'DEMOLITION' }.numbers");
        for (String band : List.of("0-7", "8-30", "31-90", "91-")) {
            assertThat(now.getOrDefault(band, 0L) - before.getOrDefault(band, 0L))
                    .as(band)
                    .isEqualTo(2);
            assertThat(after.getList("byReason.numbers.byAge.'" + band + "'", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as(band)
                    .isEqualTo(ages(after, "total").getOrDefault(band, 0L));
        }
        assertThat(ages(after, "total").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(after.getLong("total.open"));
    }

    private static JsonPath statistics() {
        return given().get(PLAN + "/blockers/statistics").jsonPath();
    }

    private static Map<String, Long> ages(JsonPath statistics, String of) {
        Map<String, Number> read = statistics.getMap(of + ".byAge");
        Map<String, Long> ages = new HashMap<>();
        if (read != null) {
            read.forEach((band, count) -> ages.put(band, count.longValue()));
        }
        return ages;
    }

    /** As if it had been raised that day: nobody can say so over HTTP, and nobody waits a year. */
    private void raised(String path, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update blocker set raised_on = ? where id = ?")) {
            update.setObject(1, day);
            update.setLong(2, Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
