package org.planmonitor.projects.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackChain;

/** The stored chains: one row to wait on, and a document for every version. */
@ApplicationScoped
class ChainStore {

    private static final String VERSION = """
            select c.plan, c.code, c.ordinal, c.sharing, v.version, v.known_from, v.reason, v.document, v.recorded_by, v.content
            from chain c join chain_version v on v.plan = c.plan and v.code = c.code
            """;

    private final Database database;
    private final ObjectMapper mapper;

    ChainStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** One version of a chain; sharing is today's. */
    record Stored(
            String plan,
            String code,
            int ordinal,
            Sharing sharing,
            int version,
            Instant knownFrom,
            @Nullable String reason,
            @Nullable String document,
            String recordedBy,
            PackChain content) {}

    /** The version that was known at an instant. */
    Optional<Stored> find(String plan, String code, Set<Sharing> visible, Instant at) {
        return database.first(
                VERSION + " where c.plan = ? and c.code = ? and c.sharing = any (?) and v.known_from <= ?"
                        + " order by v.version desc limit 1",
                this::stored,
                plan,
                code,
                visible,
                at);
    }

    Optional<Stored> version(String plan, String code, int number, Set<Sharing> visible) {
        return database.first(
                VERSION + " where c.plan = ? and c.code = ? and v.version = ? and c.sharing = any (?)",
                this::stored,
                plan,
                code,
                number,
                visible);
    }

    /** The latest version, whose chain stays held until the transaction ends. */
    Optional<Stored> lock(String plan, String code, Set<Sharing> visible) {
        // Two statements: who has waited sees with the second what the other has written.
        database.query("select 1 from chain where plan = ? and code = ? for update", row -> row.getInt(1), plan, code);
        return database.first(
                VERSION + " where c.plan = ? and c.code = ? and c.sharing = any (?) and v.version = c.version",
                this::stored,
                plan,
                code,
                visible);
    }

    /** The latest versions of all chains, in the order of the plan. */
    List<Stored> all(String plan) {
        return database.query(
                VERSION + " where c.plan = ? and v.version = c.version order by c.ordinal", this::stored, plan);
    }

    List<Stored> page(String plan, Set<Sharing> visible, Instant at, long after, int rows) {
        return database.query(VERSION + """
                 where c.plan = ? and c.sharing = any (?) and c.ordinal > ? and v.version = (
                  select max(w.version) from chain_version w where w.plan = c.plan and w.code = c.code and w.known_from <= ?)
                order by c.ordinal limit ?
                """, this::stored, plan, visible, after, at, rows);
    }

    /** The versions of a chain after one, oldest first. */
    List<Stored> versions(String plan, String code, long after, int rows) {
        return database.query(
                VERSION + " where c.plan = ? and c.code = ? and v.version > ? order by v.version limit ?",
                this::stored,
                plan,
                code,
                after,
                rows);
    }

    /** Opens a chain behind the others; its first version is added next. */
    int open(String plan, String code, Sharing sharing) {
        return database.query("""
                        insert into chain (plan, code, ordinal, sharing, version)
                        select ?, ?, coalesce(max(ordinal), 0) + 1, ?, 0 from chain where plan = ? returning ordinal
                        """, row -> row.getInt(1), plan, code, sharing, plan)
                .getFirst();
    }

    void add(Stored version) {
        database.update(
                "insert into chain_version (plan, code, version, known_from, reason, document, recorded_by, recorded_at, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?)",
                version.plan(),
                version.code(),
                version.version(),
                version.knownFrom(),
                version.reason(),
                version.document(),
                version.recordedBy(),
                mapper.<JsonNode>valueToTree(version.content()));
        database.update(
                "update chain set version = ?, sharing = ? where plan = ? and code = ?",
                version.version(),
                version.sharing(),
                version.plan(),
                version.code());
    }

    long count(String plan, Set<Sharing> visible) {
        return database.query(
                        "select count(*) from chain where plan = ? and sharing = any (?)",
                        row -> row.getLong(1),
                        plan,
                        visible)
                .getFirst();
    }

    Map<String, Text> tiers(String plan) {
        Map<String, Text> tiers = new LinkedHashMap<>();
        database.query(
                        "select code, name_zh, name_en from chain_tier where plan = ? order by code",
                        row -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))),
                        plan)
                .forEach(tier -> tiers.put(tier.getKey(), tier.getValue()));
        return tiers;
    }

    void addTier(String plan, String code, Text name) {
        database.update(
                "insert into chain_tier (plan, code, name_zh, name_en) values (?, ?, ?, ?) on conflict do nothing",
                plan,
                code,
                name.zh(),
                name.en());
    }

    /** Nodes as they stand in the other chains of the plan, each with its chain. */
    Map<String, String> nodesElsewhere(String plan, String code) {
        Map<String, String> homes = new HashMap<>();
        database.query("""
                        select n ->> 'code', c.code from chain c
                        join chain_version v on v.plan = c.plan and v.code = c.code and v.version = c.version
                        cross join lateral jsonb_array_elements(v.content -> 'nodes') n where c.plan = ? and c.code <> ?
                        """, row -> Map.entry(row.getString(1), row.getString(2)), plan, code)
                .forEach(row -> homes.putIfAbsent(row.getKey(), row.getValue()));
        return homes;
    }

    /** Which of these projects there are for a reader. */
    Set<String> projects(String plan, Collection<String> codes, Set<Sharing> visible) {
        return new HashSet<>(database.query(
                "select code from project where plan = ? and code = any (?) and sharing = any (?)",
                row -> row.getString(1),
                plan,
                codes,
                visible));
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("plan"),
                row.getString("code"),
                row.getInt("ordinal"),
                Sharing.valueOf(row.getString("sharing")),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getString("reason"),
                row.getString("document"),
                row.getString("recorded_by"),
                content(row.getString("content")));
    }

    private PackChain content(String json) {
        try {
            return mapper.readValue(json, PackChain.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a chain that is none", e);
        }
    }
}
