package org.planmonitor.projects.zone;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The zones of a plan, read. */
@ApplicationScoped
class Zones implements PlanTally, LinkTargets {

    static final String KIND = "ZONE";
    private static final int MOST = 100_000;

    private final EntityManager entities;
    private final ProjectLinks links;
    private final ZoneTotals totals;

    Zones(EntityManager entities, ProjectLinks links, ZoneTotals totals) {
        this.entities = entities;
        this.links = links;
        this.totals = totals;
    }

    /** What a list of zones is narrowed by. */
    record Filter(
            @Nullable String zoneClass,
            @Nullable String type,
            @Nullable String region) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        long zones = entities.createQuery(
                        "select count(z) from Zone z where z.plan = :plan and z.sharing in :visible", Long.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getSingleResult();
        return Map.of("zones", zones);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String segment() {
        return "zones";
    }

    @Override
    public Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible) {
        Map<String, Text> names = new HashMap<>();
        entities.createQuery(
                        "from Zone z where z.plan = :plan and z.code in :codes and z.sharing in :visible",
                        ZoneEntity.class)
                .setParameter("plan", plan)
                .setParameter("codes", codes)
                .setParameter("visible", visible)
                .getResultStream()
                .forEach(zone -> names.put(zone.code, zone.name()));
        return names;
    }

    @Transactional
    Page<ZoneViews.Zone> page(String plan, Filter filter, Set<Sharing> visible, long after, int limit) {
        List<ZoneEntity> rows = rows(plan, filter, visible, after, limit);
        Map<String, List<ProjectLinks.Mention>> projects = links.of(plan, KIND, visible);
        return Page.cut(rows, limit, zone -> OrdinalCursor.encode(zone.ordinal))
                .map(zone -> ZoneViews.Zone.of(zone, projects.getOrDefault(zone.code, List.of())));
    }

    /** Each with how much there is in it. */
    @Transactional
    Page<ZoneViews.Totalled> totalled(String plan, Filter filter, Set<Sharing> visible, long after, int limit) {
        List<ZoneEntity> rows = rows(plan, filter, visible, after, limit);
        List<String> codes = rows.stream().map(zone -> zone.code).toList();
        Map<String, ZoneViews.Totals> of = totals.of(plan, codes, visible);
        return Page.cut(rows, limit, zone -> OrdinalCursor.encode(zone.ordinal))
                .map(zone -> ZoneViews.Totalled.of(zone, Objects.requireNonNull(of.get(zone.code))));
    }

    private List<ZoneEntity> rows(String plan, Filter filter, Set<Sharing> visible, long after, int limit) {
        return entities.createQuery(
                        "from Zone z where z.plan = :plan and z.sharing in :visible and z.ordinal > :after"
                                + " and (:class is null or z.zoneClass = :class) and (:type is null or z.type = :type)"
                                + " and (:region is null or z.region = :region) order by z.ordinal",
                        ZoneEntity.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .setParameter("after", (int) Math.min(after, Integer.MAX_VALUE))
                .setParameter("class", filter.zoneClass())
                .setParameter("type", filter.type())
                .setParameter("region", filter.region())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    @Transactional
    ZoneViews.Zone require(String plan, String code, Set<Sharing> visible) {
        ZoneEntity zone = entities.createQuery(
                        "from Zone z where z.plan = :plan and z.code = :code and z.sharing in :visible",
                        ZoneEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setParameter("visible", visible)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有园区 " + code, "There is no zone " + code)));
        return ZoneViews.Zone.of(zone, links.of(plan, KIND, visible).getOrDefault(code, List.of()));
    }

    /** All that a reader sees, in the order of the plan. */
    @Transactional
    List<ZoneEntity> all(String plan, Set<Sharing> visible) {
        return rows(plan, new Filter(null, null, null), visible, 0, MOST);
    }

    @Transactional
    List<ZoneViews.ZoneClass> classes(String plan, Set<Sharing> visible) {
        return entities.createQuery(
                        "select c, (select count(z) from Zone z where z.plan = c.plan and z.zoneClass = c.code"
                                + " and z.sharing in :visible) from ZoneClass c"
                                + " where c.plan = :plan and c.sharing in :visible order by c.ordinal",
                        ClassRow.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .getResultStream()
                .map(ClassRow::view)
                .toList();
    }

    /** The row that a class is made of. */
    record ClassRow(ZoneClassEntity stored, long zones) {

        ZoneViews.ZoneClass view() {
            return new ZoneViews.ZoneClass(
                    stored.code, new Text(stored.nameZh, stored.nameEn), stored.type, zones, stored.source);
        }
    }
}
