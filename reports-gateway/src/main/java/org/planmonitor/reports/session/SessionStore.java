package org.planmonitor.reports.session;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;

/** Sessions in the database, so that every replica knows them and a sign-out holds everywhere at once. */
@Singleton
class SessionStore {

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    void keep(byte[] id, String subject, SessionRow row) {
        database.update(
                "insert into browser_session (id, subject, box, version, token_until, started_at, seen_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                subject,
                row.box(),
                row.version(),
                row.tokenUntil(),
                row.seenAt(),
                row.seenAt(),
                row.endsAt());
    }

    /** Empty when it has ended: signed out, too old, or unused for too long. */
    Optional<SessionRow> find(byte[] id, Instant now, Instant seenSince) {
        return database.first(
                "select box, version, token_until, seen_at, ends_at from browser_session"
                        + " where id = ? and ends_at > ? and seen_at > ?",
                row -> new SessionRow(
                        row.getBytes("box"),
                        row.getInt("version"),
                        Database.instant(row, "token_until"),
                        Database.instant(row, "seen_at"),
                        Database.instant(row, "ends_at")),
                id,
                now,
                seenSince);
    }

    void seen(byte[] id, Instant now) {
        database.update("update browser_session set seen_at = ? where id = ?", now, id);
    }

    /** Takes the renewal of this version upon itself, until then; false: another request or replica has. */
    boolean claim(byte[] id, int version, Instant now, Instant until) {
        return database.update(
                        "update browser_session set renewing_until = ? where id = ? and version = ?"
                                + " and (renewing_until is null or renewing_until <= ?)",
                        until,
                        id,
                        version,
                        now)
                == 1;
    }

    void renewed(byte[] id, int version, byte[] box, Instant tokenUntil) {
        database.update(
                "update browser_session set box = ?, token_until = ?, version = version + 1, renewing_until = null"
                        + " where id = ? and version = ?",
                box,
                tokenUntil,
                id,
                version);
    }

    void release(byte[] id, int version) {
        database.update("update browser_session set renewing_until = null where id = ? and version = ?", id, version);
    }

    void end(byte[] id) {
        database.update("delete from browser_session where id = ?", id);
    }

    void sweep(Instant now, Instant seenSince) {
        database.update("delete from browser_session where ends_at <= ? or seen_at <= ?", now, seenSince);
    }
}
