package org.planmonitor.projects.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/**
 * Documents with versions in two tables: {@code d} has a row a thing, which its writers wait on, and {@code v}, named alike with
 * {@code _version} behind, a document for every version, added and never changed. Who sees a thing is decided by how it is shared
 * today.
 */
public final class Documents<T> {

    private final Database database;
    private final String table;
    private final String select;
    private final String knownThen;
    private final Database.RowMapper<T> content;

    /**
     * @param columns what else is read of each version, with a comma before it; empty for nothing
     * @param joins where that comes from
     * @param content makes the document of a row
     */
    public Documents(Database database, String table, String columns, String joins, Database.RowMapper<T> content) {
        this.database = database;
        this.table = table;
        this.content = content;
        this.select =
                "select d.plan, d.code, d.ordinal, d.sharing, v.version, v.known_from, v.reason, v.document, v.recorded_by, v.content"
                        + columns + " from " + table + " d join " + table
                        + "_version v on v.plan = d.plan and v.code = d.code" + joins + " where d.plan = ?";
        this.knownThen = " and v.version = (select max(w.version) from " + table
                + "_version w where w.plan = d.plan and w.code = d.code and w.known_from <= ?)";
    }

    /** The document of a row as JSON has it. */
    public static <T> T read(ObjectMapper mapper, ResultSet row, Class<T> type) throws SQLException {
        try {
            return mapper.readValue(row.getString("content"), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a " + type.getSimpleName() + " that is none", e);
        }
    }

    /** The version that was known at an instant. */
    public Optional<Stored<T>> find(String plan, String code, Set<Sharing> visible, Instant at) {
        return rows(" and d.code = ? and d.sharing = any (?)" + knownThen, plan, code, visible, at).stream()
                .findFirst();
    }

    public Optional<Stored<T>> version(String plan, String code, int number, Set<Sharing> visible) {
        return rows(" and d.code = ? and v.version = ? and d.sharing = any (?)", plan, code, number, visible).stream()
                .findFirst();
    }

    /** The latest version, whose thing stays held until the transaction ends. */
    public Optional<Stored<T>> lock(String plan, String code, Set<Sharing> visible) {
        // Two statements: who has waited sees with the second what the other has written.
        database.query(
                "select 1 from " + table + " where plan = ? and code = ? for no key update",
                row -> row.getInt(1),
                plan,
                code);
        return rows(" and d.code = ? and d.sharing = any (?) and v.version = d.version", plan, code, visible).stream()
                .findFirst();
    }

    /** The latest versions in the order of the plan, of all or, with a condition on {@code d} and {@code v}, of some. */
    public List<Stored<T>> latest(String plan, String narrowed, @Nullable Object... values) {
        return rows(" and v.version = d.version" + narrowed + " order by d.ordinal", with(List.of(plan), values));
    }

    /** Things after a place, in the order of the plan, as they were known at an instant, and with a condition only some. */
    public List<Stored<T>> page(
            String plan,
            Set<Sharing> visible,
            Instant at,
            long after,
            int rows,
            String narrowed,
            @Nullable Object... values) {
        return rows(
                " and d.sharing = any (?) and d.ordinal > ?" + knownThen + narrowed + " order by d.ordinal limit "
                        + rows,
                with(List.of(plan, visible, after, at), values));
    }

    /** The versions of a thing after one, oldest first. */
    public List<Stored<T>> versions(String plan, String code, long after, int rows) {
        return rows(" and d.code = ? and v.version > ? order by v.version limit ?", plan, code, after, rows);
    }

    /** Opens a thing behind the others; its first version is added next. */
    public int open(String plan, String code, Sharing sharing) {
        return database.query(
                        "insert into " + table + " (plan, code, ordinal, sharing, version)"
                                + " select ?, ?, coalesce(max(ordinal), 0) + 1, ?, 0 from " + table
                                + " where plan = ? returning ordinal",
                        row -> row.getInt(1),
                        plan,
                        code,
                        sharing,
                        plan)
                .getFirst();
    }

    /**
     * Adds a version.
     *
     * @param columns what else is kept beside it, each with a comma before it; empty for nothing
     */
    public void add(Stored<?> version, JsonNode content, String columns, @Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(version.plan());
        row.add(version.code());
        row.add(version.version());
        row.add(version.knownFrom());
        row.add(version.reason());
        row.add(version.document());
        row.add(version.recordedBy());
        row.add(content);
        database.update(
                "insert into " + table
                        + "_version (recorded_at, plan, code, version, known_from, reason, document, recorded_by, content"
                        + columns + ") values (clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?" + ", ?".repeat(values.length)
                        + ")",
                with(row, values));
        database.update(
                "update " + table + " set version = ?, sharing = ? where plan = ? and code = ?",
                version.version(),
                version.sharing(),
                version.plan(),
                version.code());
    }

    public long count(String plan, Set<Sharing> visible) {
        return database.query(
                        "select count(*) from " + table + " where plan = ? and sharing = any (?)",
                        row -> row.getLong(1),
                        plan,
                        visible)
                .getFirst();
    }

    /** Which of these there are for a reader. */
    public Set<String> known(String plan, Collection<String> codes, Set<Sharing> visible) {
        return new HashSet<>(database.query(
                "select code from " + table + " where plan = ? and code = any (?) and sharing = any (?)",
                row -> row.getString(1),
                plan,
                codes,
                visible));
    }

    private List<Stored<T>> rows(String narrowed, @Nullable Object... values) {
        return database.query(select + narrowed, this::stored, values);
    }

    private static @Nullable Object[] with(List<? extends @Nullable Object> first, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(values));
        return all.toArray();
    }

    private Stored<T> stored(ResultSet row) throws SQLException {
        return new Stored<>(
                row.getString("plan"),
                row.getString("code"),
                row.getInt("ordinal"),
                Sharing.valueOf(row.getString("sharing")),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getString("reason"),
                row.getString("document"),
                row.getString("recorded_by"),
                content.map(row));
    }
}
