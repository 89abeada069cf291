package org.planmonitor.projects.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.ledger.Money;

/**
 * What there is in zones: the projects that a zone is and those that were placed in it, with everything that belongs to them, counted and summed by the database over
 * what the reader sees. Three statements, however many zones there are.
 */
@ApplicationScoped
class ZoneTotals {

    /** The projects of zones: those that they are, those placed in them, and the items of both, down to the last. */
    private static final String MEMBERS = """
            with recursive member as (
              select l.code as zone, p.id, p.code from project_link l join project p on p.id = l.project_id
              where l.plan = :plan and l.kind = 'ZONE' and l.code = any (:zones) and p.sharing = any (:visible)
              union
              select m.zone, p.id, p.code from member m join project p on p.plan = :plan and p.parent = m.code
                and p.sharing = any (:visible))
            """;

    private static final String STAGES = MEMBERS + """
            select m.zone, p.stage, count(*) as projects, count(*) filter (where p.works) as works,
              count(p.total_investment_cny) as stated, coalesce(sum(p.total_investment_cny), 0) as total
            from member m join project p on p.id = m.id group by 1, 2
            """;

    private static final String MONEY = MEMBERS + """
            select m.zone, coalesce(sum(b.amount) filter (where b.account = 'PLAN'), 0) as planned,
              coalesce(sum(b.amount) filter (where b.account = 'COMPLETED_REPORTED'), 0) as reported,
              coalesce(sum(b.amount) filter (where b.account = 'COMPLETED_STATISTICAL'), 0) as statistical
            from member m join journal_balance b on b.plan = :plan and b.project_id = m.id group by 1
            """;

    /** Chains that name a project of the zone at one of their nodes, as they stand. */
    private static final String CHAINS = MEMBERS + """
            select distinct m.zone, c.ordinal, c.code, v.content -> 'name' ->> 'zh' as zh, v.content -> 'name' ->> 'en' as en
            from chain c join chain_version v on v.plan = c.plan and v.code = c.code and v.version = c.version
            cross join lateral jsonb_array_elements(v.content -> 'nodes') n
            cross join lateral jsonb_array_elements_text(coalesce(n -> 'projects', '[]')) named
            join member m on m.code = named
            where c.plan = :plan and c.sharing = any (:visible) order by m.zone, c.ordinal
            """;

    private final Database database;
    private final Disclosure disclosure;

    ZoneTotals(Database database, Disclosure disclosure) {
        this.database = database;
        this.disclosure = disclosure;
    }

    private record Stage(String zone, String stage, long projects, long works, ZoneViews.Total total) {}

    private record Ledger(String zone, ZoneViews.Investment investment) {}

    private record Chain(String zone, ZoneViews.Chain chain) {}

    /** By zone; one without projects is told as such. */
    Map<String, ZoneViews.Totals> of(String plan, Collection<String> zones, Set<Sharing> visible) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("plan", plan);
        names.put("zones", zones);
        names.put("visible", visible);
        Map<String, List<Stage>> stages = stages(names);
        Map<String, ZoneViews.Investment> money = money(names);
        Map<String, List<ZoneViews.Chain>> chains = chains(plan, names);
        Map<String, ZoneViews.Totals> totals = new HashMap<>();
        for (String zone : zones) {
            totals.put(
                    zone,
                    totals(
                            stages.getOrDefault(zone, List.of()),
                            disclosure.isOpen() ? money.getOrDefault(zone, ZoneViews.Investment.NONE) : null,
                            chains.getOrDefault(zone, List.of())));
        }
        return totals;
    }

    private static ZoneViews.Totals totals(
            List<Stage> stages, ZoneViews.@Nullable Investment investment, List<ZoneViews.Chain> chains) {
        Map<String, Long> byStage = new TreeMap<>();
        ZoneViews.Total total = ZoneViews.Total.NONE;
        long works = 0;
        for (Stage stage : stages) {
            byStage.put(stage.stage(), stage.projects());
            total = total.plus(stage.total());
            works += stage.works();
        }
        long projects = byStage.values().stream().mapToLong(Long::longValue).sum();
        return new ZoneViews.Totals(projects > 0, projects, works, byStage, total, investment, chains);
    }

    private Map<String, List<Stage>> stages(Map<String, @Nullable Object> names) {
        Map<String, List<Stage>> stages = new HashMap<>();
        database.query(
                        Named.of(STAGES, names),
                        row -> new Stage(
                                row.getString("zone"),
                                row.getString("stage"),
                                row.getLong("projects"),
                                row.getLong("works"),
                                new ZoneViews.Total(
                                        Money.plain(row.getBigDecimal("total")),
                                        row.getLong("stated"),
                                        row.getLong("projects") - row.getLong("stated"))))
                .forEach(row -> stages.computeIfAbsent(row.zone(), zone -> new ArrayList<>())
                        .add(row));
        return stages;
    }

    private Map<String, ZoneViews.Investment> money(Map<String, @Nullable Object> names) {
        Map<String, ZoneViews.Investment> money = new HashMap<>();
        database.query(
                        Named.of(MONEY, names),
                        row -> new Ledger(
                                row.getString("zone"),
                                ZoneViews.Investment.of(
                                        row.getBigDecimal("planned"),
                                        row.getBigDecimal("reported"),
                                        row.getBigDecimal("statistical"))))
                .forEach(row -> money.put(row.zone(), row.investment()));
        return money;
    }

    private Map<String, List<ZoneViews.Chain>> chains(String plan, Map<String, @Nullable Object> names) {
        Map<String, List<ZoneViews.Chain>> chains = new HashMap<>();
        database.query(
                        Named.of(CHAINS, names),
                        row -> new Chain(
                                row.getString("zone"),
                                new ZoneViews.Chain(
                                        row.getString("code"),
                                        new Text(row.getString("zh"), row.getString("en")),
                                        "/projects/v1/plans/" + plan + "/chains/" + row.getString("code"))))
                .forEach(row -> chains.computeIfAbsent(row.zone(), zone -> new ArrayList<>())
                        .add(row.chain()));
        return chains;
    }
}
