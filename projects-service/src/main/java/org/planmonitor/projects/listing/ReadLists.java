package org.planmonitor.projects.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** Lists for their readers, as of any day and as was known at any instant. */
@ApplicationScoped
class ReadLists implements ProjectPart {

    private final EntityManager entities;
    private final Plans plans;
    private final Memberships memberships;
    private final Recordings recordings;
    private final Clock clock;

    ReadLists(EntityManager entities, Plans plans, Memberships memberships, Recordings recordings, Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.memberships = memberships;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** Members, with the day and the instant that they are as of. */
    @Schema(name = "ListMemberPage")
    record Members(List<ListViews.Member> items, @Nullable String next, String on, Instant asOf) {}

    /** A list with the tag that a writer of it needs. */
    record Tagged(ListViews.ListView list, EntityTag tag) {}

    @Override
    public String member() {
        return "lists";
    }

    @Override
    public Object of(ProjectRef project) {
        return memberships.of(project.id(), plans.visible());
    }

    @Transactional
    Page<ListViews.ListView> page(String planCode, @Nullable LocalDate on, int limit, @Nullable String cursor) {
        KnownPlan plan = plans.require(planCode);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<ListEntity> rows = entities.createQuery(
                        "from ProjectList l where l.plan = :plan and l.code > :after and l.sharing in :visible order by l.code",
                        ListEntity.class)
                .setParameter("plan", planCode)
                .setParameter("after", after)
                .setParameter("visible", plans.visible())
                .setMaxResults(limit + 1)
                .getResultList();
        Page<ListEntity> page = Page.cut(rows, limit, list -> Cursor.encode(list.code));
        Set<Long> ids = new HashSet<>(page.items().stream().map(ListEntity::key).toList());
        LocalDate day = day(plan, on);
        Map<Long, Map<String, Long>> counts =
                memberships.counts(planCode, ids, day, recordings.asOf(planCode, null), plans.visible());
        return page.map(list -> view(list, day, counts));
    }

    @Transactional
    Tagged one(String planCode, String code, @Nullable LocalDate on, @Nullable String asOf) {
        KnownPlan plan = plans.require(planCode);
        ListEntity list = require(planCode, code);
        LocalDate day = day(plan, on);
        Instant at = recordings.asOf(planCode, asOf);
        ListViews.ListView view =
                view(list, day, memberships.counts(planCode, Set.of(list.key()), day, at, plans.visible()));
        return new Tagged(view, list.tag());
    }

    @Transactional
    Members members(
            String planCode,
            String code,
            @Nullable LocalDate on,
            @Nullable String asOf,
            @Nullable ListCategory category,
            int limit,
            @Nullable String cursor) {
        KnownPlan plan = plans.require(planCode);
        ListEntity list = require(planCode, code);
        List<String> left = cursor == null ? List.of() : Cursor.decode(cursor, 2);
        Instant at = recordings.asOf(planCode, left.isEmpty() ? asOf : left.getLast());
        long after = left.isEmpty() ? 0 : OrdinalCursor.decode(Cursor.encode(left.getFirst()));
        LocalDate day = day(plan, on);
        List<Memberships.Placed> rows = memberships.members(list, day, at, category, plans.visible(), after, limit + 1);
        Page<Memberships.Placed> page =
                Page.cut(rows, limit, member -> Cursor.encode(String.valueOf(member.ordinal()), at.toString()));
        return new Members(
                page.items().stream().map(Memberships.Placed::member).toList(), page.next(), day.toString(), at);
    }

    @Transactional
    Page<ListViews.Change> changes(String planCode, String code, int limit, @Nullable String cursor) {
        plans.require(planCode);
        ListEntity list = require(planCode, code);
        List<Told> rows = entities.createQuery(
                        "select c, p.code from ListChange c join Project p on p.id = c.project"
                                + " where c.list = :list and c.id > :after and p.sharing in :visible order by c.id",
                        Told.class)
                .setParameter("list", list.key())
                .setParameter("after", OrdinalCursor.decode(cursor))
                .setParameter("visible", plans.visible())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(rows, limit, row -> OrdinalCursor.encode(row.change().id == null ? 0 : row.change().id))
                .map(row -> row.change().view(list.code, row.project()));
    }

    private record Told(ListChangeEntity change, String project) {}

    private ListEntity require(String plan, String code) {
        Set<Sharing> visible = plans.visible();
        return entities.createQuery("from ProjectList l where l.plan = :plan and l.code = :code", ListEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .getResultStream()
                .filter(list -> visible.contains(list.sharing))
                .findFirst()
                .orElseThrow(() -> ChangeLists.unknown(code));
    }

    private LocalDate day(KnownPlan plan, @Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock.withZone(plan.timeZone())) : on;
    }

    private static ListViews.ListView view(ListEntity list, LocalDate day, Map<Long, Map<String, Long>> counts) {
        Map<String, Long> byCategory = new HashMap<>(counts.getOrDefault(list.key(), Map.of()));
        long members = byCategory.values().stream().mapToLong(Long::longValue).sum();
        byCategory.remove("");
        return new ListViews.ListView(
                list.plan,
                list.code,
                list.kind,
                list.year,
                list.name(),
                day.toString(),
                members,
                new TreeMap<>(byCategory));
    }
}
