package org.planmonitor.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** The table of keys and first answers. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND = """
            select request_hash, status, headers, body from idempotency_key
            where caller = ? and path = ? and key = ? and expires_at > ?
            """;
    private static final String KEEP = """
            insert into idempotency_key (caller, path, key, request_hash, status, headers, body, expires_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (caller, path, key) do update set request_hash = excluded.request_hash, status = excluded.status,
              headers = excluded.headers, body = excluded.body, expires_at = excluded.expires_at
            """;
    private static final String PURGE = "delete from idempotency_key where expires_at <= ?";

    /** Whose key it is: two callers, or two paths, never meet. */
    record Scope(String caller, String path, String key) {
        String lockName() {
            return caller + '\n' + path + '\n' + key;
        }
    }

    record Answer(
            String requestHash,
            int status,
            String headers,
            @Nullable String body) {}

    private final DataSource dataSource;

    IdempotencyKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the key until the transaction ends; false when another transaction has it. */
    boolean tryLock(Scope scope) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, scope.lockName());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an idempotency key could not be locked", e);
        }
    }

    @Nullable
    Answer find(Scope scope, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            bind(statement, scope);
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an idempotency key could not be read", e);
        }
    }

    void keep(Scope scope, Answer answer, Instant expiresAt) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            bind(statement, scope);
            statement.setString(4, answer.requestHash());
            statement.setInt(5, answer.status());
            statement.setString(6, answer.headers());
            statement.setString(7, answer.body());
            statement.setTimestamp(8, Timestamp.from(expiresAt));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an idempotency key could not be kept", e);
        }
    }

    /** Removes what has expired; answers how many. */
    int purge(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("expired idempotency keys could not be removed", e);
        }
    }

    private static void bind(PreparedStatement statement, Scope scope) throws SQLException {
        statement.setString(1, scope.caller());
        statement.setString(2, scope.path());
        statement.setString(3, scope.key());
    }
}
