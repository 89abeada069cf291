package org.planmonitor.projects.transit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.plan.PlanTally;
import org.planmonitor.projects.project.LinkTargets;
import org.planmonitor.projects.project.ProjectLinks;

/** The networks of a plan, read. */
@ApplicationScoped
class Transit implements PlanTally, LinkTargets {

    private static final String KIND = "TRANSIT_MEMBER";

    private final EntityManager entities;
    private final ProjectLinks links;

    Transit(EntityManager entities, ProjectLinks links) {
        this.entities = entities;
        this.links = links;
    }

    /** What a list of members is narrowed by. */
    record Filter(
            @Nullable String group,
            @Nullable String mode,
            @Nullable String status) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        long members = entities.createQuery(
                        "select count(m) from TransitMember m where m.plan = :plan and m.sharing in :visible",
                        Long.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getSingleResult();
        return Map.of("transitMembers", members);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String segment() {
        return "transit";
    }

    @Override
    public Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible) {
        Map<String, Text> names = new HashMap<>();
        entities.createQuery(
                        "from TransitMember m where m.plan = :plan and m.code in :codes and m.sharing in :visible",
                        MemberEntity.class)
                .setParameter("plan", plan)
                .setParameter("codes", codes)
                .setParameter("visible", visible)
                .getResultStream()
                .forEach(member -> names.put(member.code, member.name()));
        return names;
    }

    @Transactional
    Page<TransitViews.Member> page(String plan, Filter filter, Set<Sharing> visible, long after, int limit) {
        List<MemberEntity> rows = entities.createQuery(
                        "from TransitMember m where m.plan = :plan and m.sharing in :visible and m.ordinal > :after"
                                + " and (:group is null or m.group = :group) and (:mode is null or m.mode = :mode)"
                                + " and (:status is null or m.status = :status) order by m.ordinal",
                        MemberEntity.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .setParameter("after", (int) Math.min(after, Integer.MAX_VALUE))
                .setParameter("group", filter.group())
                .setParameter("mode", filter.mode())
                .setParameter("status", filter.status())
                .setMaxResults(limit + 1)
                .getResultList();
        Map<String, List<ProjectLinks.Mention>> projects = links.of(plan, KIND, visible);
        return Page.cut(rows, limit, member -> OrdinalCursor.encode(member.ordinal))
                .map(member -> TransitViews.Member.of(member, projects.getOrDefault(member.code, List.of())));
    }

    @Transactional
    TransitViews.Member require(String plan, String code, Set<Sharing> visible) {
        MemberEntity member = entities.createQuery(
                        "from TransitMember m where m.plan = :plan and m.code = :code and m.sharing in :visible",
                        MemberEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setParameter("visible", visible)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有交通项 " + code, "There is no member " + code)));
        return TransitViews.Member.of(member, links.of(plan, KIND, visible).getOrDefault(code, List.of()));
    }

    @Transactional
    List<TransitViews.Group> groups(String plan, Set<Sharing> visible) {
        return entities.createQuery(
                        "select g.code, g.nameZh, g.nameEn, g.mode, (select count(m) from TransitMember m"
                                + " where m.plan = g.plan and m.group = g.code and m.sharing in :visible)"
                                + " from TransitGroup g where g.plan = :plan and g.sharing in :visible order by g.ordinal",
                        GroupRow.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getResultStream()
                .map(GroupRow::group)
                .toList();
    }

    /** The row that a group is made of. */
    record GroupRow(String code, String nameZh, String nameEn, String mode, long members) {

        TransitViews.Group group() {
            return new TransitViews.Group(code, new Text(nameZh, nameEn), mode, members);
        }
    }

    @Transactional
    List<TransitViews.Target> targets(String plan, Set<Sharing> visible) {
        return entities.createQuery(
                        "from TransitTarget t where t.plan = :plan and t.sharing in :visible order by t.ordinal",
                        TargetEntity.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getResultStream()
                .map(TransitViews.Target::of)
                .toList();
    }
}
