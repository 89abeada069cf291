package org.planmonitor.projects.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.subject.Subjects;

/** The stored links. Who reads one sees its project and its subject; one whose subject nobody has told of is for those who see everything. */
@ApplicationScoped
class LinkStore {

    private static final String LINK = """
            select l.id, l.plan, l.type, l.code, p.id as project_id, p.code as project, p.name_zh, p.name_en,
              coalesce(k.stage, p.stage) as stage, case when k.stage is null then p.stage_since else k.stage_since end as stage_since,
              case when :past then (select r.light from rating r where r.project_id = p.id and r.kind = 'COMPUTED' and r.recorded_at <= :at
                order by r.id desc limit 1) else p.rating_computed end as rating_computed, p.parent, p.sharing as project_sharing, coalesce(s.sharing, 'RESTRICTED') as subject_sharing,
              case when v.ended then 'ENDED' when s.code is null then 'UNRESOLVED' when s.withdrawn then 'BROKEN' else 'LIVE' end as state,
              v.version, v.known_from, v.component, v.value, v.unit, v.due, v.confidence, v.note, v.ended, v.reason, v.document,
              v.recorded_by, f.day as actual_day, f.value as actual_value, f.unit as actual_unit, f.source as actual_source
            from link l join project p on p.id = l.project_id
            join lateral (select * from link_version v where v.link_id = l.id and v.known_from <= :at order by v.version desc limit 1) v
              on true
            left join project_version k on k.project_id = p.id and k.known_from <= :at and k.known_to > :at
            left join known_subject s on s.plan = l.plan and s.type = l.type and s.code = l.code and s.known_from <= :at and s.known_to > :at
            left join lateral (select * from contribution f where f.link_id = l.id and f.known_from <= :at and f.value is not null
              and not exists (select 1 from contribution c where c.corrects = f.id and c.known_from <= :at)
              order by f.day desc, f.id desc limit 1) f on true
            where l.plan = :plan and p.sharing = any (:visible) and coalesce(s.sharing, 'RESTRICTED') = any (:visible)
            """;
    private static final String STATE =
            " and (:state::text is null or case when v.ended then 'ENDED' when s.code is null then 'UNRESOLVED'"
                    + " when s.withdrawn then 'BROKEN' else 'LIVE' end = :state)";

    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    /**
     * Whose eyes read, and what was known when.
     *
     * @param past whether another instant is asked for than the present
     */
    record Reader(String plan, Set<Sharing> visible, Instant at, boolean past) {

        /** Everything that is known now, for who asks not what was known when. */
        static Reader now(String plan, Set<Sharing> visible) {
            return new Reader(plan, visible, Recordings.LATEST, false);
        }

        Subjects.Reader ofSubjects() {
            return new Subjects.Reader(plan, visible, at);
        }

        private Map<String, @Nullable Object> names() {
            Map<String, @Nullable Object> names = new HashMap<>();
            names.put("plan", plan);
            names.put("visible", visible);
            names.put("at", at);
            names.put("past", past);
            return names;
        }
    }

    /** What a list is narrowed by. */
    record Filter(@Nullable String project, @Nullable LinkState state) {}

    Optional<Stored> find(Reader reader, long project, Subjects.Ref subject) {
        Map<String, @Nullable Object> names = reader.names();
        names.put("project", project);
        names.put("type", subject.type());
        names.put("code", subject.code());
        return query(LINK + " and l.project_id = :project and l.type = :type and l.code = :code", names).stream()
                .findFirst();
    }

    /** In the order in which they were made. */
    List<Stored> page(Reader reader, Filter filter, long after, int rows) {
        Map<String, @Nullable Object> names = reader.names();
        names.put("after", after);
        names.put("rows", rows);
        names.put("project", filter.project());
        names.put("state", filter.state());
        return query(
                LINK + " and l.id > :after and (:project::text is null or p.code = :project)" + STATE
                        + " order by l.id limit :rows",
                names);
    }

    /** All that end at subjects of these codes and have not ended. */
    List<Stored> feeding(Reader reader, Collection<String> codes) {
        Map<String, @Nullable Object> names = reader.names();
        names.put("codes", codes);
        return query(LINK + " and l.code = any (:codes) and not v.ended order by l.id", names);
    }

    /** All of one project that have not ended. */
    List<Stored> ofProject(Reader reader, long project) {
        Map<String, @Nullable Object> names = reader.names();
        names.put("project", project);
        return query(LINK + " and l.project_id = :project and not v.ended order by l.id", names);
    }

    /** What was said of one link, oldest first. */
    List<Stored.Version> versions(long link, Instant at, long after, int rows) {
        return database.query(
                "select version, known_from, component, value, unit, due, confidence, note, ended, reason, document, recorded_by"
                        + " from link_version where link_id = ? and known_from <= ? and version > ? order by version limit ?",
                LinkRows::version,
                link,
                at,
                after,
                rows);
    }

    /** Opens a link; its first version is added next. */
    long open(String plan, long project, Subjects.Ref subject) {
        long id = database.next("link_seq", 1).getFirst();
        database.update(
                "insert into link (id, plan, project_id, type, code, version) values (?, ?, ?, ?, ?, 0)",
                id,
                plan,
                project,
                subject.type(),
                subject.code());
        return id;
    }

    void add(long link, Stored.Version version) {
        Terms terms = version.terms();
        Terms.Expected expected = terms.expected();
        database.update(
                """
                insert into link_version (link_id, version, known_from, component, value, unit, due, confidence, note, ended, reason,
                  document, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                link,
                version.number(),
                version.knownFrom(),
                terms.component(),
                expected == null ? null : expected.value(),
                expected == null ? null : expected.unit(),
                expected == null ? null : expected.by(),
                terms.confidence(),
                terms.note(),
                terms.ended(),
                version.reason(),
                version.document(),
                version.recordedBy());
        database.update("update link set version = ? where id = ?", version.number(), link);
    }

    /** Every link of a plan with all that was said of it, for an export. */
    List<Stored> all(String plan) {
        return query(
                LINK + " order by l.id",
                Reader.now(plan, EnumSet.allOf(Sharing.class)).names());
    }

    /** The versions of every link of a plan, oldest first. */
    Map<Long, List<Stored.Version>> allVersions(String plan) {
        Map<Long, List<Stored.Version>> all = new HashMap<>();
        database.query(
                        "select v.* from link_version v join link l on l.id = v.link_id where l.plan = ?"
                                + " order by v.link_id, v.version",
                        row -> Map.entry(row.getLong("link_id"), LinkRows.version(row)),
                        plan)
                .forEach(row -> all.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                        .add(row.getValue()));
        return all;
    }

    /** The projects that a subject hangs on, for whoever tells them that it has changed. */
    Set<String> projectsOf(String plan, Subjects.Ref subject) {
        return Set.copyOf(database.query(
                "select p.code from link l join project p on p.id = l.project_id where l.plan = ? and l.type = ? and l.code = ?",
                row -> row.getString(1),
                plan,
                subject.type(),
                subject.code()));
    }

    private List<Stored> query(String sql, Map<String, @Nullable Object> names) {
        return database.query(Named.of(sql, names), LinkRows::stored);
    }
}
