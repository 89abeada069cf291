package org.planmonitor.projects.stream;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class SnapshotsTest {

    private static final int PLACES = 8;
    private static final String PACKAGE = "/projects/oc4ids/plans/" + Registry.PLAN;
    private static final Named NUMBERS = Named.of(
            "select n as place, n / 2 as half from generate_series(1, :most) as n order by n", Map.of("most", 3000));

    private final Snapshots snapshots;
    private final Database database;

    SnapshotsTest(Snapshots snapshots, Database database) {
        this.snapshots = snapshots;
        this.database = database;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void who_comes_when_all_places_are_taken_is_told_to_come_again() throws InterruptedException, ExecutionException {
        Registry.project("streamed");
        CountDownLatch reading = new CountDownLatch(PLACES);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(PLACES)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                readers.add(threads.submit(() -> {
                    snapshots.stream(snapshot -> {
                        reading.countDown();
                        await(done);
                    });
                    return null;
                }));
            }
            reading.await();
            given().get(PACKAGE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNAVAILABLE"));
            done.countDown();
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        given().get(PACKAGE).then().statusCode(200);
    }

    @Test
    void what_is_written_meanwhile_is_not_seen() throws IOException {
        List<Long> counts = new ArrayList<>();
        snapshots.read(snapshot -> {
            counts.add(count(snapshot));
            Registry.project("meanwhile");
            counts.add(count(snapshot));
        });
        assertThat(counts.getFirst()).isEqualTo(counts.getLast());
        assertThat(database.query("select count(*) from project", row -> row.getLong(1))
                        .getFirst())
                .isGreaterThan(counts.getFirst());
    }

    @Test
    void rows_are_put_together_by_place_and_none_is_lost() throws IOException {
        List<Long> found = new ArrayList<>();
        snapshots.read(snapshot -> {
            try (Rows<Long> rows = snapshot.rows(NUMBERS, row -> row.getLong("half"))) {
                assertThat(rows.at(1)).containsExactly(0L);
                for (long place = 2; rows.hasNext(); place++) {
                    found.addAll(rows.at(place));
                }
                assertThat(rows.at(9999)).isEmpty();
            }
        });
        assertThat(found).hasSize(2999).endsWith(1500L);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> snapshots.read(snapshot -> {
                    try (Rows<Long> rows = snapshot.rows(NUMBERS, row -> row.getLong("half"))) {
                        rows.at(5);
                    }
                }));
    }

    private static long count(Snapshot snapshot) throws SQLException {
        try (Rows<Long> rows =
                snapshot.rows(Named.of("select count(*) from project", Map.of()), row -> row.getLong(1))) {
            return rows.next();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
