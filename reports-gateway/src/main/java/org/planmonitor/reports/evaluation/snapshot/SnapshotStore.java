package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;

/** Keeps snapshots under their hash; one that is made again is there already. */
@Singleton
public class SnapshotStore {

    private final Database database;
    private final Clock clock;

    SnapshotStore(Database database, Clock clock) {
        this.database = database;
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

    /** What is known of a snapshot without reading it. */
    public record About(Instant asOf, long size) {}

    /** Of the snapshot with this hash. */
    public Optional<About> about(String hash) {
        return database.first(
                "select as_of, octet_length(content) as size from report_snapshot where hash = ?",
                row -> new About(Database.instant(row, "as_of"), row.getLong("size")),
                hash);
    }

    /** Writes the bytes out as they were kept, some at a time. */
    public void copy(String hash, OutputStream out) throws IOException {
        Slices.copy(
                from -> database.first(
                        "select substring(content from ? for ?) from report_snapshot where hash = ?",
                        row -> row.getBytes(1),
                        from,
                        Slices.SIZE,
                        hash),
                out);
    }

    /** The whole of it again. */
    public Optional<Snapshot> one(String hash) {
        return database.first(
                "select * from report_snapshot where hash = ?",
                row -> new Snapshot(
                        row.getString("plan"),
                        row.getString("period"),
                        Database.instant(row, "as_of"),
                        new Bytes(row.getBytes("content"))),
                hash);
    }
}
