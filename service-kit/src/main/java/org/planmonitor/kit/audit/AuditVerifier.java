package org.planmonitor.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Computes the chain of an aggregate again. It finds an entry that was changed, put in, or taken away, as long as the head was
 * not rewritten with all that follows; against that, heads are to be copied where the database's owner cannot reach.
 */
@ApplicationScoped
public class AuditVerifier {

    private static final String ENTRIES = """
            select position, transaction::text, occurred_at, actor, action, request_id, before, after, previous_hash, hash
            from audit_entry where aggregate_type = ? and aggregate_id = ? order by position
            """;
    private static final String HEAD = """
            select position, hash from audit_head where aggregate_type = ? and aggregate_id = ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    AuditVerifier(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    private record Link(long position, String hash) {}

    /** Verifies one aggregate; one that was never audited is intact with no entries. */
    public Verification verify(String aggregateType, String aggregateId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setString(1, aggregateType);
            statement.setString(2, aggregateId);
            Link last = new Link(0, AuditEntry.NO_PREVIOUS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String reason = compare(entry(row, aggregateType, aggregateId), row, last);
                    if (reason != null) {
                        return new Verification.Broken(last.position() + 1, reason);
                    }
                    last = new Link(row.getLong("position"), row.getString("hash"));
                }
            }
            return compareWithHead(connection, aggregateType, aggregateId, last);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be read", e);
        }
    }

    private static @Nullable String compare(AuditEntry entry, ResultSet row, Link last) throws SQLException {
        if (entry.position() != last.position() + 1) {
            return "missing";
        }
        if (!row.getString("previous_hash").equals(last.hash())) {
            return "not chained to the entry before it";
        }
        return row.getString("hash").equals(entry.hash(last.hash())) ? null : "changed";
    }

    private static Verification compareWithHead(Connection connection, String type, String id, Link last)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, type);
            statement.setString(2, id);
            try (ResultSet head = statement.executeQuery()) {
                boolean known = head.next();
                if (known && head.getLong(1) > last.position()) {
                    return new Verification.Broken(last.position() + 1, "missing at the end");
                }
                boolean agrees = known
                        ? head.getLong(1) == last.position()
                                && head.getString(2).equals(last.hash())
                        : last.position() == 0;
                return agrees
                        ? new Verification.Intact(last.position())
                        : new Verification.Broken(last.position(), "not the one that the head names");
            }
        }
    }

    private AuditEntry entry(ResultSet row, String type, String id) throws SQLException {
        return new AuditEntry(
                type,
                id,
                row.getLong("position"),
                row.getString("transaction"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("request_id"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private @Nullable JsonNode tree(@Nullable String json) {
        try {
            return json == null ? null : mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON that is none", e);
        }
    }
}
