package org.planmonitor.projects.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** The stored rounds and who is in them. */
@ApplicationScoped
class RoundStore {

    private static final String ROUND = "select * from round where plan = ? and number = ?";

    private final Database database;

    RoundStore(Database database) {
        this.database = database;
    }

    record Stored(
            long id,
            String plan,
            int number,
            Text name,
            LocalDate heldOn,
            @Nullable LocalDate closedOn,
            @Nullable String document,
            long version) {

        EntityTag tag() {
            return EntityTag.of(plan, number, version);
        }
    }

    /** A project and the place that brought it in. */
    record Placed(long project, String place) {}

    record Tally(Cohort cohort, String place, long projects) {}

    record MemberRow(String code, Text name, int ordinal, String place, String stage) {}

    Optional<Stored> find(String plan, int number) {
        return database.query(ROUND, RoundStore::stored, plan, number).stream().findFirst();
    }

    Optional<Stored> lock(String plan, int number) {
        return database.query(ROUND + " for update", RoundStore::stored, plan, number).stream()
                .findFirst();
    }

    List<Stored> after(String plan, long number, int rows) {
        return database.query(
                "select * from round where plan = ? and number > ? order by number limit ?",
                RoundStore::stored,
                plan,
                number,
                rows);
    }

    Stored create(String plan, int number, RoundRequests.CheckedRound round) {
        long id = database.next("round_seq", 1).getFirst();
        database.update(
                "insert into round (id, plan, number, name_zh, name_en, held_on, version) values (?, ?, ?, ?, ?, ?, 0)",
                id,
                plan,
                number,
                round.name().zh(),
                round.name().en(),
                round.heldOn());
        return find(plan, number).orElseThrow();
    }

    Stored edit(Stored stored, RoundRequests.CheckedRound round) {
        database.update(
                "update round set name_zh = ?, name_en = ?, held_on = ?, version = version + 1 where id = ?",
                round.name().zh(),
                round.name().en(),
                round.heldOn(),
                stored.id());
        return find(stored.plan(), stored.number()).orElseThrow();
    }

    Stored close(Stored stored, RoundRequests.CheckedClosure closure, Instant at) {
        database.update(
                "update round set closed_on = ?, document = ?, closed_at = ?, version = version + 1 where id = ?",
                closure.date(),
                closure.document(),
                at,
                stored.id());
        return find(stored.plan(), stored.number()).orElseThrow();
    }

    Stored replace(Stored stored, Cohort cohort, List<Placed> members) {
        database.update("delete from round_member where round_id = ? and cohort = ?", stored.id(), cohort);
        database.update(
                """
                insert into round_member (round_id, cohort, plan, project_id, place)
                select ?, ?, ?, * from unnest(?::bigint[], ?::text[])
                """,
                stored.id(),
                cohort,
                stored.plan(),
                Column.of("bigint", members, Placed::project),
                Column.of("text", members, Placed::place));
        database.update("update round set version = version + 1 where id = ?", stored.id());
        return find(stored.plan(), stored.number()).orElseThrow();
    }

    /** Which of these projects another round has in the same cohort, and which round that is. */
    Map<Long, Integer> elsewhere(Stored stored, Cohort cohort, Collection<Placed> members) {
        Map<Long, Integer> elsewhere = new HashMap<>();
        database.query(
                        """
                        select m.project_id, r.number from round_member m join round r on r.id = m.round_id
                        where m.plan = ? and m.cohort = ? and m.round_id <> ? and m.project_id = any (?)
                        """,
                        row -> Map.entry(row.getLong(1), row.getInt(2)),
                        stored.plan(),
                        cohort,
                        stored.id(),
                        Column.of("bigint", List.copyOf(members), Placed::project))
                .forEach(row -> elsewhere.put(row.getKey(), row.getValue()));
        return elsewhere;
    }

    /** How many projects each place has in each cohort. */
    List<Tally> tallies(long round, Set<Sharing> visible) {
        return database.query(
                """
                select m.cohort, m.place, count(*) as projects from round_member m join project p on p.id = m.project_id
                where m.round_id = ? and p.sharing = any (?) group by 1, 2 order by 1, 2
                """,
                row -> new Tally(Cohort.valueOf(row.getString(1)), row.getString(2), row.getLong(3)),
                round,
                visible);
    }

    List<MemberRow> members(
            long round, Cohort cohort, @Nullable String place, Set<Sharing> visible, long after, int rows) {
        return database.query(
                """
                select p.code, p.name_zh, p.name_en, p.ordinal, p.stage, m.place
                from round_member m join project p on p.id = m.project_id
                where m.round_id = ? and m.cohort = ? and (?::text is null or m.place = ?) and p.sharing = any (?)
                  and p.ordinal > ?
                order by p.ordinal limit ?
                """,
                row -> new MemberRow(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("ordinal"),
                        row.getString("place"),
                        row.getString("stage")),
                round,
                cohort,
                place,
                place,
                visible,
                after,
                rows);
    }

    /** The counties of a plan, and the zones that everybody may know of: everybody reads the places of a round. */
    Set<String> places(String plan) {
        return new HashSet<>(database.query("""
                select code from plan_region where plan = ? and parent is not null
                union select code from zone where plan = ? and sharing = 'PUBLIC'
                """, row -> row.getString(1), plan, plan));
    }

    Map<String, Long> projects(String plan, Collection<String> codes, Set<Sharing> visible) {
        Map<String, Long> projects = new HashMap<>();
        database.query(
                        "select code, id from project where plan = ? and code = any (?) and sharing = any (?)",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        plan,
                        codes,
                        visible)
                .forEach(row -> projects.put(row.getKey(), row.getValue()));
        return projects;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("plan"),
                row.getInt("number"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("document"),
                row.getLong("version"));
    }
}
