package org.planmonitor.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** The projects of a plan by the region that they stand in: one query for all regions. */
@Singleton
class DistrictQueries {

    private static final String BY_REGION = StandingSql.STANDING + """
            , places as (
              select * from region where plan = :plan and sharing = any (:visible)
                and sequence = (select max(sequence) from plan where plan = :plan)
            ), counted as (
              select region, stage, light, count(*)::int as projects, (count(*) filter (where works))::int as works,
                     sum(blockers)::int as open, sum(overdue)::int as overdue
              from standing group by 1, 2, 3
            )
            select coalesce(r.code, c.region, '') as code, r.name_zh, r.name_en, r.level, r.parent, c.stage, c.light,
                   coalesce(c.projects, 0) as projects, coalesce(c.works, 0) as works, coalesce(c.open, 0) as open,
                   coalesce(c.overdue, 0) as overdue
            from places r full join counted c on c.region = r.code order by 1
            """;

    private final Database database;

    DistrictQueries(Database database) {
        this.database = database;
    }

    /** Projects of one region in the same stage and light; a region without projects has one row of none. */
    private record Count(
            String code,
            Text name,
            @Nullable String level,
            @Nullable String parent,
            @Nullable String stage,
            @Nullable String light,
            int projects,
            int works,
            int open,
            int overdue) {

        static Count of(ResultSet row) throws SQLException {
            String code = row.getString("code");
            String zh = row.getString("name_zh");
            return new Count(
                    code,
                    zh == null ? Text.same(code) : new Text(zh, row.getString("name_en")),
                    row.getString("level"),
                    row.getString("parent"),
                    row.getString("stage"),
                    row.getString("light"),
                    row.getInt("projects"),
                    row.getInt("works"),
                    row.getInt("open"),
                    row.getInt("overdue"));
        }
    }

    List<DistrictView> of(String plan, Moment moment, Set<Sharing> visible) {
        Map<String, Object> values = Map.of(
                "plan", plan,
                "until", moment.until(),
                "today", moment.today(),
                "day", moment.today().toString(),
                "visible", visible);
        Map<String, List<Count>> byRegion = new LinkedHashMap<>();
        for (Count count : database.query(Named.of(BY_REGION, values), Count::of)) {
            byRegion.computeIfAbsent(count.code(), code -> new ArrayList<>()).add(count);
        }
        var addresses = new Addresses(plan);
        return byRegion.values().stream().map(counts -> view(counts, addresses)).toList();
    }

    private static DistrictView view(List<Count> counts, Addresses addresses) {
        Count first = counts.getFirst();
        return new DistrictView(
                first.code(),
                first.name(),
                first.level(),
                first.parent(),
                counts.stream().mapToInt(Count::projects).sum(),
                counts.stream().mapToInt(Count::works).sum(),
                sums(Tally.STAGES, counts, Count::stage),
                sums(Tally.LIGHTS, counts, Count::light),
                counts.stream().mapToInt(Count::open).sum(),
                counts.stream().mapToInt(Count::overdue).sum(),
                first.code().isEmpty() ? addresses.projects() : addresses.region(first.code()));
    }

    private static Map<String, Integer> sums(
            List<String> keys, List<Count> counts, Function<Count, @Nullable String> key) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        keys.forEach(known -> sums.put(known, 0));
        for (Count count : counts) {
            String found = key.apply(count);
            if (found != null) {
                sums.merge(found, count.projects(), Integer::sum);
            }
        }
        return sums;
    }
}
