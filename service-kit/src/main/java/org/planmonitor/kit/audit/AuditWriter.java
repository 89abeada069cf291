package org.planmonitor.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.planmonitor.kit.sql.Column;

/** Appends a transaction's entries to the chains of their aggregates: three statements for any number of them. */
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
            select type, id, position, ?::xid8, occurred_at, actor, action, request_id, before::jsonb, after::jsonb, previous, hash
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[])
              as appended(type, id, position, occurred_at, actor, action, request_id, before, after, previous, hash)
            """;
    private static final String MOVE_HEADS = """
            update audit_head head set position = moved.position, hash = moved.hash
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) as moved(type, id, position, hash)
            where head.aggregate_type = moved.type and head.aggregate_id = moved.id
            """;

    private final DataSource dataSource;
    private final ConsistencyTokens tokens;

    AuditWriter(DataSource dataSource, ConsistencyTokens tokens) {
        this.dataSource = dataSource;
        this.tokens = tokens;
    }

    private record Head(long position, String hash) {}

    /** An entry with its place in the chain. */
    private record Chained(AuditEntry entry, String previousHash, String hash) {}

    void write(Collection<AuditDrafts.Draft> drafts) {
        String transaction = tokens.ofTransaction();
        try (Connection connection = dataSource.getConnection()) {
            Map<List<String>, Head> heads = lockHeads(connection, drafts);
            List<Chained> chained = new ArrayList<>(drafts.size());
            for (AuditDrafts.Draft draft : drafts) {
                Head head = Objects.requireNonNull(heads.get(List.of(draft.aggregateType(), draft.aggregateId())));
                AuditEntry entry = draft.entry(head.position() + 1, transaction);
                chained.add(new Chained(entry, head.hash(), entry.hash(head.hash())));
            }
            append(connection, transaction, chained);
            moveHeads(connection, chained);
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

    private static void append(Connection connection, String transaction, List<Chained> chained) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, transaction);
            bind(
                    statement,
                    2,
                    Column.of("text", chained, each -> each.entry().aggregateType()),
                    Column.of("text", chained, each -> each.entry().aggregateId()),
                    Column.of("bigint", chained, each -> each.entry().position()),
                    Column.of(
                            "timestamptz",
                            chained,
                            each -> each.entry().occurredAt().toString()),
                    Column.of("text", chained, each -> each.entry().actor()),
                    Column.of("text", chained, each -> each.entry().action()),
                    Column.of("text", chained, each -> each.entry().requestId()),
                    Column.of("text", chained, each -> text(each.entry().before())),
                    Column.of("text", chained, each -> text(each.entry().after())),
                    Column.of("text", chained, Chained::previousHash),
                    Column.of("text", chained, Chained::hash));
            statement.executeUpdate();
        }
    }

    private static void moveHeads(Connection connection, List<Chained> chained) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE_HEADS)) {
            bind(
                    statement,
                    1,
                    Column.of("text", chained, each -> each.entry().aggregateType()),
                    Column.of("text", chained, each -> each.entry().aggregateId()),
                    Column.of("bigint", chained, each -> each.entry().position()),
                    Column.of("text", chained, Chained::hash));
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, Column... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            statement.setArray(first + i, columns[i].in(statement.getConnection()));
        }
    }

    private static @Nullable String text(@Nullable JsonNode state) {
        return state == null ? null : state.toString();
    }
}
