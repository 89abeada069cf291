package org.planmonitor.projects.journal;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.ledger.Account;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Posting;
import org.planmonitor.projects.ledger.Source;

/** Rows of the journal as values, and back. */
final class Rows {

    static final String ENTRY = """
            select e.*, p.code, (select r.id from journal_entry r where r.reverses = e.id) as reversed_by
            from journal_entry e left join project p on p.id = e.project_id
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, BigDecimal>> LINES = new TypeReference<>() {};

    private Rows() {}

    static @Nullable String json(@Nullable Map<String, BigDecimal> lines) {
        try {
            return lines == null ? null : JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Map<String, BigDecimal> lines(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, LINES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source in a column that is part of a key: nothing is the empty text. */
    static String text(@Nullable Source source) {
        return source == null ? "" : source.name();
    }

    static @Nullable Source source(@Nullable String column) {
        return column == null || column.isEmpty() ? null : Source.valueOf(column);
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Book.valueOf(row.getString("book")),
                row.getObject("project_id", Long.class),
                row.getString("code"),
                row.getString("kind"),
                row.getObject("year", Integer.class),
                row.getObject("month", Integer.class),
                source(row.getString("source")),
                row.getBigDecimal("amount"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("document"),
                row.getString("note"),
                lines(row.getString("lines")),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                AccountType.valueOf(row.getString("account")),
                row.getLong("project_id"),
                source(row.getString("source")),
                row.getInt("year"));
    }

    static Posting posting(ResultSet row) throws SQLException {
        return new Posting(account(row), row.getInt("month"), row.getBigDecimal("amount"));
    }
}
