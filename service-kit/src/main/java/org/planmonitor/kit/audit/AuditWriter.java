package org.planmonitor.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.consistency.ConsistencyTokens;

/** Appends a transaction's entries to the chains of their aggregates, in batches. */
@ApplicationScoped
class AuditWriter {

    // One statement makes the missing heads and locks all of them, in one order for every transaction.
    private static final String LOCK_HEADS = """
            insert into audit_head as head (aggregate_type, aggregate_id, position, hash)
            select type, id, 0, ? from unnest(?::text[], ?::text[]) as asked(type, id) order by type, id
            on conflict (aggregate_type, aggregate_id) do update set position = head.position
            returning aggregate_type, aggregate_id, position, hash
            """;
    private static final String APPEND = """
            insert into audit_entry (aggregate_type, aggregate_id, position, transaction, occurred_at, actor, action, request_id,
              before, after, previous_hash, hash)
            values (?, ?, ?, ?::xid8, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;
    private static final String MOVE_HEAD = """
            update audit_head set position = ?, hash = ? where aggregate_type = ? and aggregate_id = ?
            """;

    private final DataSource dataSource;
    private final ConsistencyTokens tokens;

    AuditWriter(DataSource dataSource, ConsistencyTokens tokens) {
        this.dataSource = dataSource;
        this.tokens = tokens;
    }

    private record Head(long position, String hash) {}

    void write(Collection<AuditDrafts.Draft> drafts) {
        String transaction = tokens.ofTransaction();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND);
                PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            Map<List<String>, Head> heads = lockHeads(connection, drafts);
            for (AuditDrafts.Draft draft : drafts) {
                Head head = Objects.requireNonNull(heads.get(List.of(draft.aggregateType(), draft.aggregateId())));
                AuditEntry entry = draft.entry(head.position() + 1, transaction);
                String hash = entry.hash(head.hash());
                addEntry(append, entry, head.hash(), hash);
                addMove(move, entry, hash);
            }
            append.executeBatch();
            move.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be written", e);
        }
    }

    private static Map<List<String>, Head> lockHeads(Connection connection, Collection<AuditDrafts.Draft> drafts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEADS)) {
            statement.setString(1, AuditEntry.NO_PREVIOUS);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            drafts.stream()
                                    .map(AuditDrafts.Draft::aggregateType)
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            drafts.stream().map(AuditDrafts.Draft::aggregateId).toArray()));
            Map<List<String>, Head> heads = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    heads.put(List.of(row.getString(1), row.getString(2)), new Head(row.getLong(3), row.getString(4)));
                }
            }
            return heads;
        }
    }

    private static void addEntry(PreparedStatement append, AuditEntry entry, String previousHash, String hash)
            throws SQLException {
        append.setString(1, entry.aggregateType());
        append.setString(2, entry.aggregateId());
        append.setLong(3, entry.position());
        append.setString(4, entry.transaction());
        append.setTimestamp(5, Timestamp.from(entry.occurredAt()));
        append.setString(6, entry.actor());
        append.setString(7, entry.action());
        append.setString(8, entry.requestId());
        append.setString(9, text(entry.before()));
        append.setString(10, text(entry.after()));
        append.setString(11, previousHash);
        append.setString(12, hash);
        append.addBatch();
    }

    private static void addMove(PreparedStatement move, AuditEntry entry, String hash) throws SQLException {
        move.setLong(1, entry.position());
        move.setString(2, hash);
        move.setString(3, entry.aggregateType());
        move.setString(4, entry.aggregateId());
        move.addBatch();
    }

    private static @Nullable String text(@Nullable JsonNode state) {
        return state == null ? null : state.toString();
    }
}
