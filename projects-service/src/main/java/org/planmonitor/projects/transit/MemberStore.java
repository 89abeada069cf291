package org.planmonitor.projects.transit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.planmonitor.projects.packformat.PackTransit;

/** The stored members: one row to wait on, and a document for every version. */
@ApplicationScoped
class MemberStore {

    private static final String VERSION = """
            select m.plan, m.code, m.ordinal, m.sharing, g.mode, v.version, v.known_from, v.reason, v.document, v.recorded_by, v.content
            from transit_member m join transit_member_version v on v.plan = m.plan and v.code = m.code
            join transit_group g on g.plan = m.plan and g.code = v.content ->> 'group'
            """;
    private static final String KNOWN_THEN = """
             v.version = (select max(w.version) from transit_member_version w
              where w.plan = m.plan and w.code = m.code and w.known_from <= ?)
            """;

    private final Database database;
    private final ObjectMapper mapper;

    MemberStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** One version of a member; its sharing is today's. */
    record Stored(
            String plan,
            String code,
            int ordinal,
            Sharing sharing,
            String mode,
            int version,
            Instant knownFrom,
            @Nullable String reason,
            @Nullable String document,
            String recordedBy,
            PackTransit.Member content) {

        Stored with(PackTransit.Member shown) {
            return new Stored(
                    plan, code, ordinal, sharing, mode, version, knownFrom, reason, document, recordedBy, shown);
        }
    }

    /** What a list of members is narrowed by; null is no matter. */
    record Filter(
            @Nullable String group,
            @Nullable String mode,
            @Nullable String status) {}

    /** The version that was known at an instant. */
    Optional<Stored> find(String plan, String code, Set<Sharing> visible, Instant at) {
        return database.first(
                VERSION + " where m.plan = ? and m.code = ? and m.sharing = any (?) and" + KNOWN_THEN,
                this::stored,
                plan,
                code,
                visible,
                at);
    }

    Optional<Stored> version(String plan, String code, int number, Set<Sharing> visible) {
        return database.first(
                VERSION + " where m.plan = ? and m.code = ? and v.version = ? and m.sharing = any (?)",
                this::stored,
                plan,
                code,
                number,
                visible);
    }

    /** The latest version, whose member stays held until the transaction ends. */
    Optional<Stored> lock(String plan, String code, Set<Sharing> visible) {
        // Two statements: who has waited sees with the second what the other has written.
        database.query(
                "select 1 from transit_member where plan = ? and code = ? for no key update",
                row -> row.getInt(1),
                plan,
                code);
        return database.first(
                VERSION + " where m.plan = ? and m.code = ? and m.sharing = any (?) and v.version = m.version",
                this::stored,
                plan,
                code,
                visible);
    }

    /** Members after a place, in the order of the plan, as they were known at an instant. */
    List<Stored> page(String plan, Filter filter, Set<Sharing> visible, Instant at, long after, int rows) {
        return database.query(
                VERSION + " where m.plan = ? and m.sharing = any (?) and m.ordinal > ?"
                        + " and (?::text is null or v.content ->> 'group' = ?) and (?::text is null or g.mode = ?)"
                        + " and (?::text is null or v.status = ?) and" + KNOWN_THEN + " order by m.ordinal limit ?",
                this::stored,
                plan,
                visible,
                after,
                filter.group(),
                filter.group(),
                filter.mode(),
                filter.mode(),
                filter.status(),
                filter.status(),
                at,
                rows);
    }

    /** The versions of a member after one, oldest first. */
    List<Stored> versions(String plan, String code, long after, int rows) {
        return database.query(
                VERSION + " where m.plan = ? and m.code = ? and v.version > ? order by v.version limit ?",
                this::stored,
                plan,
                code,
                after,
                rows);
    }

    /** Opens a member behind the others; its first version is added next. */
    int open(String plan, String code, Sharing sharing) {
        return database.query("""
                        insert into transit_member (plan, code, ordinal, sharing, version)
                        select ?, ?, coalesce(max(ordinal), 0) + 1, ?, 0 from transit_member where plan = ? returning ordinal
                        """, row -> row.getInt(1), plan, code, sharing, plan)
                .getFirst();
    }

    /** @param status where the facility stands by this version, null where nobody has said */
    void add(Stored version, @Nullable String status) {
        database.update(
                """
                insert into transit_member_version
                  (plan, code, version, known_from, reason, document, recorded_by, recorded_at, status, content)
                values (?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?)
                """,
                version.plan(),
                version.code(),
                version.version(),
                version.knownFrom(),
                version.reason(),
                version.document(),
                version.recordedBy(),
                status,
                mapper.<JsonNode>valueToTree(version.content()));
        database.update(
                "update transit_member set version = ?, sharing = ? where plan = ? and code = ?",
                version.version(),
                version.sharing(),
                version.plan(),
                version.code());
    }

    long count(String plan, Set<Sharing> visible) {
        return database.query(
                        "select count(*) from transit_member where plan = ? and sharing = any (?)",
                        row -> row.getLong(1),
                        plan,
                        visible)
                .getFirst();
    }

    /** Which of these members there are for a reader. */
    Set<String> known(String plan, Collection<String> codes, Set<Sharing> visible) {
        return new HashSet<>(database.query(
                "select code from transit_member where plan = ? and code = any (?) and sharing = any (?)",
                row -> row.getString(1),
                plan,
                codes,
                visible));
    }

    Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible) {
        Map<String, Text> names = new HashMap<>();
        database.query(
                        VERSION
                                + " where m.plan = ? and m.code = any (?) and m.sharing = any (?) and v.version = m.version",
                        this::stored,
                        plan,
                        codes,
                        visible)
                .forEach(member -> names.put(member.code(), member.content().name()));
        return names;
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("plan"),
                row.getString("code"),
                row.getInt("ordinal"),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("mode"),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getString("reason"),
                row.getString("document"),
                row.getString("recorded_by"),
                content(row.getString("content")));
    }

    private PackTransit.Member content(String json) {
        try {
            return mapper.readValue(json, PackTransit.Member.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a member that is none", e);
        }
    }
}
