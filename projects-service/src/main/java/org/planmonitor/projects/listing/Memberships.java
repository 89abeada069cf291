package org.planmonitor.projects.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Who is on which list: every question names the day, and the instant of what was known. */
@ApplicationScoped
class Memberships {

    private static final String HOLDS = " m.known_from <= :at and m.known_to > :at and m.since <= :day"
            + " and (m.until is null or m.until > :day)";

    private final EntityManager entities;
    private final Database database;

    Memberships(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** What is known now of a project on a list, in the order of its days. */
    record Span(
            long id,
            @Nullable ListCategory category,
            LocalDate since,
            @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The spans of projects on a list that is held, as they are known now. */
    Map<Long, List<Span>> spans(long list, Set<Long> projects) {
        List<?> rows = entities.createNativeQuery("""
                        select project_id, id, category, since, until from list_membership
                        where list_id = :list and project_id = any(:projects) and known_to = 'infinity' order by since
                        """, Tuple.class)
                .setParameter("list", list)
                .setParameter("projects", projects.toArray(Long[]::new))
                .getResultList();
        Map<Long, List<Span>> spans = new HashMap<>();
        for (Object row : rows) {
            Tuple span = (Tuple) row;
            spans.computeIfAbsent(span.get(0, Long.class), id -> new ArrayList<>())
                    .add(new Span(
                            span.get(1, Long.class),
                            category(span.get(2, String.class)),
                            span.get(3, LocalDate.class),
                            span.get(4, LocalDate.class)));
        }
        return spans;
    }

    /** Begins a membership, known from the instant on. */
    void open(long list, long project, @Nullable ListCategory category, LocalDate since, Instant at) {
        entities.createNativeQuery("""
                        insert into list_membership (list_id, project_id, category, since, known_from)
                        values (:list, :project, :category, :since, :at)
                        """)
                .setParameter("list", list)
                .setParameter("project", project)
                .setParameter("category", category == null ? null : category.name())
                .setParameter("since", since)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Ends a membership on a day: what was known of it is closed, and it is known anew with its end. */
    void end(Span span, LocalDate until, Instant at) {
        entities.createNativeQuery("""
                        insert into list_membership (list_id, project_id, category, since, until, known_from)
                        select list_id, project_id, category, since, :until, :at from list_membership where id = :id
                        """)
                .setParameter("until", until)
                .setParameter("at", at)
                .setParameter("id", span.id())
                .executeUpdate();
        entities.createNativeQuery("update list_membership set known_to = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", span.id())
                .executeUpdate();
    }

    /** How many projects that the reader sees are on each list, by category; {@code ""} where there is none. */
    Map<Long, Map<String, Long>> counts(String plan, Set<Long> lists, LocalDate day, Instant at, Set<Sharing> visible) {
        List<?> rows = bound(
                        entities.createNativeQuery(
                                        // Few projects are hidden: to leave those out is less than to look at every
                                        // member.
                                        "select m.list_id, coalesce(m.category, ''), count(*) from list_membership m"
                                                + " where m.list_id = any(:lists) and not exists (select 1 from project hidden"
                                                + " where hidden.plan = :plan and hidden.sharing <> 'PUBLIC'"
                                                + " and hidden.sharing not in (:visible) and hidden.id = m.project_id) and"
                                                + HOLDS
                                                + " group by 1, 2",
                                        Tuple.class)
                                .setParameter("plan", plan)
                                .setParameter("lists", lists.toArray(Long[]::new)),
                        day,
                        at,
                        visible)
                .getResultList();
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        for (Object row : rows) {
            Tuple count = (Tuple) row;
            counts.computeIfAbsent(count.get(0, Long.class), id -> new HashMap<>())
                    .put(count.get(1, String.class), count.get(2, Long.class));
        }
        return counts;
    }

    /** A member with its place in the order of projects, which its page continues after. */
    record Placed(int ordinal, ListViews.Member member) {}

    /** Members in the order of projects, with their stage as it was known at the instant. */
    List<Placed> members(
            ListEntity list,
            LocalDate day,
            Instant at,
            @Nullable ListCategory category,
            Set<Sharing> visible,
            long after,
            int rows) {
        Query query = entities.createNativeQuery(
                        "select p.ordinal, p.code, p.name_zh, p.name_en, v.portfolio, v.region, v.stage, m.category, m.since,"
                                + " m.until from list_membership m join project p on p.id = m.project_id"
                                + " join project_version v on v.project_id = p.id and v.known_from <= :at and v.known_to > :at"
                                + " where m.list_id = :list and p.plan = :plan and p.ordinal > :after and p.sharing in (:visible) and"
                                + HOLDS
                                + (category == null ? "" : " and m.category = :category") + " order by p.ordinal",
                        Tuple.class)
                .setParameter("list", list.key())
                .setParameter("plan", list.plan)
                .setParameter("after", after)
                .setMaxResults(rows);
        if (category != null) {
            query.setParameter("category", category.name());
        }
        List<Placed> members = new ArrayList<>();
        for (Object row : bound(query, day, at, visible).getResultList()) {
            Tuple member = (Tuple) row;
            LocalDate until = member.get(9, LocalDate.class);
            members.add(new Placed(
                    member.get(0, Integer.class),
                    new ListViews.Member(
                            member.get(1, String.class),
                            new Text(member.get(2, String.class), member.get(3, String.class)),
                            member.get(4, String.class),
                            member.get(5, String.class),
                            member.get(6, String.class),
                            category(member.get(7, String.class)),
                            member.get(8, LocalDate.class).toString(),
                            until == null ? null : until.toString(),
                            "/projects/v1/plans/" + list.plan + "/projects/" + member.get(1, String.class))));
        }
        return members;
    }

    /** The lists that the reader sees and a project is, was or will be on, as is known now. */
    List<ListViews.OnList> of(long project, Set<Sharing> visible) {
        return database.query(
                """
                select l.code, l.kind, l.name_zh, l.name_en, m.category, m.since, m.until
                from list_membership m join project_list l on l.id = m.list_id
                where m.project_id = ? and m.known_to = 'infinity' and l.sharing = any (?)
                order by m.since, l.code
                """,
                row -> new ListViews.OnList(
                        row.getString("code"),
                        ListKind.valueOf(row.getString("kind")),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        category(row.getString("category")),
                        row.getString("since"),
                        row.getString("until")),
                project,
                visible);
    }

    private static Query bound(Query query, LocalDate day, Instant at, Set<Sharing> visible) {
        return query.setParameter("day", day)
                .setParameter("at", at)
                .setParameter("visible", visible.stream().map(Sharing::name).toList());
    }

    static @Nullable ListCategory category(@Nullable String name) {
        return name == null ? null : ListCategory.valueOf(name);
    }
}
