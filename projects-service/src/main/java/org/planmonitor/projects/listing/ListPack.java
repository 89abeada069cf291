package org.planmonitor.projects.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackList;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Lists, in and out of a pack. A membership that comes with a pack was known from the day after it began. */
@ApplicationScoped
class ListPack implements PackSection, PackExport {

    private static final int AFTER_PROJECTS = 28;

    private final EntityManager entities;
    private final ProjectAccess projects;
    private final ChangeLists lists;
    private final CurrentCaller caller;
    private final PackJson json;
    private final Clock clock;

    ListPack(
            EntityManager entities,
            ProjectAccess projects,
            ChangeLists lists,
            CurrentCaller caller,
            PackJson json,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.lists = lists;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        if (pack.lists().isEmpty()) {
            return;
        }
        Map<String, ProjectRef> all = projects.loaded(plan);
        for (PackList source : pack.lists()) {
            ListEntity list = new ListEntity(
                    plan.code(),
                    source.code(),
                    new ListRequest.Checked(
                            ListKind.valueOf(source.kind()),
                            source.year(),
                            source.name(),
                            pack.sharing(source.sharing())));
            entities.persist(list);
            entities.flush();
            for (PackList.Member member : source.members()) {
                join(
                        plan,
                        list,
                        Objects.requireNonNull(all.get(member.project())).id(),
                        member);
            }
            entities.flush();
            lists.tellLoaded(plan, list);
        }
    }

    private void join(KnownPlan plan, ListEntity list, long project, PackList.Member member) {
        LocalDate since = LocalDate.parse(member.since());
        Instant known = since.plusDays(1).atStartOfDay(plan.timeZone()).toInstant();
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        insert into list_membership (list_id, project_id, category, since, until, known_from)
                        values (:list, :project, :category, :since, cast(:until as date), :known)
                        """)
                .setParameter("list", list.key())
                .setParameter("project", project)
                .setParameter("category", member.category())
                .setParameter("since", since)
                .setParameter("until", member.until())
                .setParameter("known", known.isBefore(now) ? known : now)
                .executeUpdate();
        keep(list, project, member, ChangeRequest.Action.ADD, since, now);
        if (member.until() != null) {
            keep(list, project, member, ChangeRequest.Action.REMOVE, LocalDate.parse(member.until()), now);
        }
    }

    private void keep(
            ListEntity list,
            long project,
            PackList.Member member,
            ChangeRequest.Action action,
            LocalDate date,
            Instant now) {
        ListCategory category = action == ChangeRequest.Action.ADD ? Memberships.category(member.category()) : null;
        ChangeRequest.Checked change =
                new ChangeRequest.Checked(member.project(), action, category, date, member.document());
        entities.persist(new ListChangeEntity(
                list.key(), project, change, now, caller.get().subject()));
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        Sharing shared = Sharing.valueOf(pack.path("sharing").asText(Sharing.PUBLIC.name()));
        List<PackList> all = entities.createQuery(
                        "from ProjectList l where l.plan = :plan order by l.id", ListEntity.class)
                .setParameter("plan", plan.code())
                .getResultStream()
                .map(list -> new PackList(
                        list.code,
                        list.kind.name(),
                        list.year,
                        list.name(),
                        list.sharing == shared ? null : list.sharing,
                        members(list)))
                .toList();
        pack.set("lists", json.of(all));
    }

    private List<PackList.Member> members(ListEntity list) {
        List<?> rows = entities.createNativeQuery("""
                        select p.code, m.category, m.since, m.until,
                            (select c.document from list_change c where c.list_id = m.list_id and c.project_id = m.project_id
                             and c.happened = m.since and c.action <> 'REMOVE' order by c.id desc limit 1)
                        from list_membership m join project p on p.id = m.project_id
                        where m.list_id = :list and m.known_to = 'infinity' order by p.ordinal, m.since
                        """, Tuple.class)
                .setParameter("list", list.key())
                .getResultList();
        List<PackList.Member> members = new ArrayList<>();
        for (Object row : rows) {
            Tuple member = (Tuple) row;
            members.add(new PackList.Member(
                    member.get(0, String.class),
                    member.get(1, String.class),
                    member.get(2, LocalDate.class).toString(),
                    text(member.get(3, LocalDate.class)),
                    member.get(4, String.class)));
        }
        return members;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
