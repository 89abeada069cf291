package org.planmonitor.projects.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.plan.PlanTally;

/**
 * Projects in numbers, counted by the database over what a reader may see. The numbers of portfolios are counted once for each
 * state of a plan: what changes them records (and a pack leaves its receipt), and both are asked for each time.
 */
@ApplicationScoped
public class ProjectNumbers implements PlanTally {

    private static final int REMEMBERED = 256;
    private static final String STATE = """
            select concat_ws(' ', (select last_at from recording where plan = ?), (select xmin || ' ' || ctid from pack where plan = ?))
            """;

    private final EntityManager entities;
    private final Database database;
    private final PerState<Reader, Map<String, Group>> counted = new PerState<>(REMEMBERED);

    ProjectNumbers(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** How many projects there are, how many of them are works of their own, and in which stages they stand. */
    public record Group(long projects, long works, Map<String, Long> byStage) {

        public static final Group EMPTY = new Group(0, 0, Map.of());

        private Group plus(Group other) {
            Map<String, Long> stages = new TreeMap<>(byStage);
            other.byStage.forEach((stage, more) -> stages.merge(stage, more, Long::sum));
            return new Group(projects + other.projects, works + other.works, stages);
        }

        private Group plus(String stage, long more, long works) {
            Map<String, Long> stages = new TreeMap<>(byStage);
            stages.merge(stage, more, Long::sum);
            return new Group(projects + more, this.works + works, stages);
        }
    }

    private record Reader(String plan, Set<Sharing> visible) {}

    private record Row(String key, String stage, long projects, long works) {}

    @Override
    public Map<String, Long> of(String plan, Set<Sharing> visible) {
        Group all = byPortfolio(plan, visible).values().stream().reduce(Group.EMPTY, Group::plus);
        long events = entities.createQuery(
                        "select count(f) from StageFact f join Project p on p.id = f.project"
                                + " where p.plan = :plan and p.sharing in :visible and f.sourceKind = :pack",
                        Long.class)
                .setParameter("plan", plan)
                .setParameter("visible", visible)
                .setParameter("pack", FactEntity.SourceKind.PACK)
                .getSingleResult();
        return Map.of("projects", all.projects(), "works", all.works(), "events", events);
    }

    /** The numbers of each portfolio that has projects. */
    public Map<String, Group> byPortfolio(String plan, Set<Sharing> visible) {
        Reader reader = new Reader(plan, Set.copyOf(visible));
        String state =
                database.query(STATE, row -> row.getString(1), plan, plan).getFirst();
        return counted.get(reader, state, () -> Map.copyOf(sum(rows("p.portfolio", plan, null, visible))));
    }

    /** The items of a project that others belong to; empty when none do. */
    Group ofItems(String plan, String parent, Set<Sharing> visible) {
        return sum(rows("''", plan, parent, visible)).getOrDefault("", Group.EMPTY);
    }

    private List<Row> rows(String key, String plan, @Nullable String parent, Set<Sharing> visible) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("visible", visible);
        values.put("parent", parent);
        return database.query(
                Named.of(
                        "select " + key
                                + " as key, p.stage, count(*) as projects, count(*) filter (where p.works) as works"
                                + " from project p where p.plan = :plan and p.sharing = any (:visible)"
                                + (parent == null ? "" : " and p.parent = :parent") + " group by 1, 2",
                        values),
                row -> new Row(
                        row.getString("key"), row.getString("stage"), row.getLong("projects"), row.getLong("works")));
    }

    private static Map<String, Group> sum(List<Row> rows) {
        Map<String, Group> groups = new TreeMap<>();
        rows.forEach(row -> groups.put(
                row.key(), groups.getOrDefault(row.key(), Group.EMPTY).plus(row.stage(), row.projects(), row.works())));
        return groups;
    }
}
