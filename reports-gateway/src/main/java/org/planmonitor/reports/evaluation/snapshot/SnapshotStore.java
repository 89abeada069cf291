package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.sql.Database;

/** Keeps snapshots under their hash; one that is made again is there already. */
@Singleton
public class SnapshotStore {

    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    SnapshotStore(Database database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In the transaction of the caller. */
    public void keep(Snapshot snapshot) {
        database.update(
                """
                insert into report_snapshot (hash, plan, period, as_of, content, made_at) values (?, ?, ?, ?, ?, ?)
                on conflict (hash) do nothing
                """,
                snapshot.hash(),
                snapshot.plan(),
                snapshot.period(),
                snapshot.asOf(),
                snapshot.bytes().array(),
                clock.instant());
    }

    /** The bytes as they were kept. */
    public Optional<Bytes> bytes(String hash) {
        return database.first(
                "select content from report_snapshot where hash = ?", row -> new Bytes(row.getBytes(1)), hash);
    }

    /** The whole of it again. */
    public Optional<Snapshot> one(String hash) {
        return database.first(
                "select * from report_snapshot where hash = ?",
                row -> {
                    byte[] bytes = row.getBytes("content");
                    try {
                        return new Snapshot(
                                row.getString("plan"),
                                row.getString("period"),
                                Database.instant(row, "as_of"),
                                new Bytes(bytes),
                                mapper.readTree(bytes));
                    } catch (IOException e) {
                        throw new UncheckedIOException("the database returned broken JSON", e);
                    }
                },
                hash);
    }
}
