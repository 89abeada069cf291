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

/** Appends a transaction's entries to the chains of their aggregates: two statements for any number of them. */
@ApplicationScoped
class AuditWriter {

    // One statement makes the missing heads and locks all of them, in one order for every transaction.
    private static final String LOCK_HEADS = """
            insert into audit_head as head (aggregate_type, aggregate_id, position, hash)
            select type, id, 0, ? from unnest(?::text[], ?::text[]) as asked(type, id) order by type, id
            on conflict (aggregate_type, aggregate_id) do update set position = head.position
            returning aggregate_type, aggregate_id, position, hash, pg_current_xact_id()::text
            """;
    private static final String APPEND = """
            with appended as (
              select * from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
                as given(type, id, position, occurred_at, actor, action, request_id, before, after, previous, hash)),
            moved as (
              update audit_head head set position = appended.position, hash = appended.hash
              from appended where head.aggregate_type = appended.type and head.aggregate_id = appended.id)
            insert into audit_entry (aggregate_type, aggregate_id, position, transaction, occurred_at, actor, action, request_id,
              before, after, previous_hash, hash)
            select type, id, position, ?::xid8, occurred_at, actor, action, request_id, before::jsonb, after::jsonb, previous, hash
            from appended
            """;

    private final DataSource dataSource;
    private final ConsistencyTokens tokens;

    AuditWriter(DataSource dataSource, ConsistencyTokens tokens) {
        this.dataSource = dataSource;
        this.tokens = tokens;
    }

    /** The last entry of a chain, as the given transaction sees it. */
    private record Head(long position, String hash, String transaction) {}

    /** An entry with its place in the chain. */
    private record Chained(AuditEntry entry, String previousHash, String hash) {}

    void write(Collection<AuditDrafts.Draft> drafts) {
        try (Connection connection = dataSource.getConnection()) {
            Map<List<String>, Head> heads = lockHeads(connection, drafts);
            List<Chained> chained = new ArrayList<>(drafts.size());
            for (AuditDrafts.Draft draft : drafts) {
                Head head = Objects.requireNonNull(heads.get(List.of(draft.aggregateType(), draft.aggregateId())));
                AuditEntry entry = draft.entry(head.position() + 1, head.transaction());
                chained.add(new Chained(entry, head.hash(), entry.hash(head.hash())));
            }
            append(connection, chained);
            tokens.wrote(chained.getFirst().entry().transaction());
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
                    heads.put(
                            List.of(row.getString(1), row.getString(2)),
                            new Head(row.getLong(3), row.getString(4), row.getString(5)));
                }
            }
            return heads;
        }
    }

    private static void append(Connection connection, List<Chained> chained) throws SQLException {
        List<Column> columns = List.of(
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
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 1, columns.get(i).in(connection));
            }
            statement.setString(columns.size() + 1, chained.getFirst().entry().transaction());
            statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable JsonNode state) {
        return state == null ? null : state.toString();
    }
}
