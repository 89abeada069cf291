package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.testing.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class OutboxTest {

    private static final String RESTRICTED = SampleTest.TOPIC + ".restricted";

    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    private static OutboxEvent event(String id, Sharing sharing) {
        return new OutboxEvent("note.written", "note", id, sharing, Map.of("title", "太原"));
    }

    private static Predicate<EventProbe.Event> of(String id) {
        return event -> event.key().equals(id);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Test
    void an_event_is_on_the_wire_as_a_cloud_event() {
        String id = UUID.randomUUID().toString();
        try (EventProbe probe = EventProbe.fromNow(SampleTest.TOPIC)) {
            inTransaction(() -> outbox.emit(event(id, Sharing.PUBLIC)));

            EventProbe.Event event = probe.await(1, of(id)).getFirst();
            assertThat(event.json()).isEqualTo("{\"title\":\"太原\",\"sequence\":1}");
            assertThat(event.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "note.written")
                    .containsEntry("ce_source", "/kit")
                    .containsEntry("ce_subject", id)
                    .containsEntry("ce_aggregatetype", "note")
                    .containsEntry("ce_sequence", "1")
                    .containsEntry("ce_dataschema", "urn:planmonitor:schema:note.written:v1")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time", "traceparent");
        }
    }

    @Test
    void what_is_not_public_goes_to_the_restricted_topic_only() {
        String id = UUID.randomUUID().toString();
        try (EventProbe open = EventProbe.fromNow(SampleTest.TOPIC);
                EventProbe restricted = EventProbe.fromNow(RESTRICTED)) {
            inTransaction(() -> outbox.emitAll(
                    List.of(event(id, Sharing.INTERNAL), event(id, Sharing.RESTRICTED), event(id, Sharing.PUBLIC))));

            assertThat(restricted.await(2, of(id)))
                    .extracting(EventProbe.Event::sequence)
                    .containsExactly(1L, 2L);
            assertThat(open.await(1, of(id)))
                    .extracting(EventProbe.Event::sequence)
                    .containsExactly(3L);
        }
    }

    @Test
    void a_rollback_leaves_no_event_and_no_gap() {
        String id = UUID.randomUUID().toString();
        try (EventProbe probe = EventProbe.fromNow(SampleTest.TOPIC)) {
            assertThatThrownBy(() -> inTransaction(() -> {
                        outbox.emit(event(id, Sharing.PUBLIC));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            inTransaction(() -> outbox.emit(event(id, Sharing.PUBLIC)));

            assertThat(probe.await(1, of(id)))
                    .extracting(EventProbe.Event::sequence)
                    .containsExactly(1L);
        }
    }

    @Test
    void who_still_writes_holds_up_nobody_of_the_same_lane() throws SQLException {
        String id = UUID.randomUUID().toString();
        try (EventProbe probe = EventProbe.fromNow(SampleTest.TOPIC);
                Connection writer = dataSource.getConnection();
                PreparedStatement unfinished = writer.prepareStatement("""
                        insert into outbox (lane, aggregatetype, aggregateid, sequence, type, sharing, payload, traceparent, occurred_at)
                        values (?, 'note', ?, 1, 'note.written', 'PUBLIC', '{}', '', now())
                        """)) {
            writer.setAutoCommit(false);
            unfinished.setShort(1, Lanes.of(id));
            unfinished.setString(2, "unfinished-" + id);
            unfinished.executeUpdate();

            inTransaction(() -> outbox.emit(event(id, Sharing.PUBLIC)));

            assertThat(probe.await(1, of(id))).hasSize(1);
            writer.rollback();
        }
    }

    @Test
    void nothing_is_left_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.emit(event("x", Sharing.PUBLIC)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void thousands_are_left_at_once_and_arrive_in_order() {
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "bulk-" + i).toList();
        List<OutboxEvent> events = IntStream.range(0, 5_000)
                .mapToObj(i -> event(ids.get(i % ids.size()), Sharing.PUBLIC))
                .toList();
        try (EventProbe probe = EventProbe.fromNow(SampleTest.TOPIC)) {
            inTransaction(() -> outbox.emitAll(events));

            List<EventProbe.Event> arrived =
                    probe.await(5_000, event -> event.key().startsWith("bulk-"));
            assertInOrder(arrived, ids, 100);
        }
    }

    @Test
    void concurrent_writers_of_one_aggregate_are_in_the_order_of_their_commits() {
        String id = UUID.randomUUID().toString();
        try (EventProbe probe = EventProbe.fromNow(SampleTest.TOPIC)) {
            CompletableFuture<?>[] writers = IntStream.range(0, 6)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < 20; i++) {
                            inTransaction(() -> outbox.emit(event(id, Sharing.PUBLIC)));
                        }
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(writers).join();

            assertInOrder(probe.await(120, of(id)), List.of(id), 120);
        }
    }

    private static void assertInOrder(List<EventProbe.Event> arrived, List<String> ids, int each) {
        for (String id : ids) {
            assertThat(arrived.stream().filter(of(id)).map(EventProbe.Event::sequence))
                    .as("sequences of %s", id)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, each).boxed().toList());
        }
    }
}
