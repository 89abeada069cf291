package org.planmonitor.reports.evaluation.snapshot;

import java.time.Clock;
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
