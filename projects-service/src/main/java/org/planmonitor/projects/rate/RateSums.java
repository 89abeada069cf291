package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.StatisticalEntry;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.rate.arithmetic.Ratio;

/**
 * Rates, counted. One statement whatever is asked for, which also reads how far it knows: what another transaction commits
 * meanwhile is either in all of it or in nothing.
 */
@ApplicationScoped
class RateSums {

    private static final String SUMS = """
            coalesce(sum(t.denominator) filter (where t.den_day <= :day), 0) as denominator,
            coalesce(sum(t.numerator) filter (where t.num_day <= :day), 0) as numerator,
            count(*) filter (where t.lacks and t.den_day <= :day) as lacking,
            (select last_at from recording where plan = :plan) as last_at
            """;
    private static final String CONTINUED = "CONTINUED";
    private static final String UNIT = "coalesce(t.place, v.unit)";

    private final Database database;
    private final LifeCycles lifeCycles;

    RateSums(Database database, LifeCycles lifeCycles) {
        this.database = database;
        this.lifeCycles = lifeCycles;
    }

    /** What groups are made by. */
    enum By {
        PORTFOLIO("v.portfolio"),
        REGION("v.region"),
        UNIT(RateSums.UNIT),
        MONTH("''");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /** @param lacking how many projects of the denominator lack a figure */
    record Sum(Ratio ratio, long lacking) {
        static final Sum NOTHING = new Sum(Ratio.NOTHING, 0);
    }

    /**
     * @param continued how many continued projects stand beside the planned new starts
     * @param asOf what all of it is as of
     */
    record Totals(Map<Rate, Sum> rates, long continued, Instant asOf) {
        Sum of(Rate rate) {
            return rates.getOrDefault(rate, Sum.NOTHING);
        }
    }

    /** @param groups by code; null for what belongs to none */
    record Groups(Sum total, Map<@Nullable String, Sum> groups, Instant asOf) {}

    record Member(String code, Text name, int ordinal, String stage, BigDecimal amount) {}

    private record Row(
            String rate,
            @Nullable String group,
            Sum sum,
            @Nullable Instant last) {}

    Totals totals(Asked asked, List<Rate> rates) {
        Measures measures = new Measures(asked.isPresent());
        List<String> parts = new ArrayList<>();
        for (Rate rate : rates) {
            parts.add(part(rate.name(), measures.of(rate)));
            if (rate == Rate.YEARLY_OPENING) {
                parts.add(part(CONTINUED, measures.continued()));
            }
        }
        List<Row> rows = rows(
                asked, measures, "select rate, '' as grp, " + SUMS + from(parts) + where(asked) + " group by rate");
        Map<Rate, Sum> sums = new EnumMap<>(Rate.class);
        long continued = 0;
        for (Row row : rows) {
            if (row.rate().equals(CONTINUED)) {
                continued = row.sum().ratio().denominator().longValue();
            } else if (!row.rate().isEmpty()) {
                sums.put(Rate.valueOf(row.rate()), row.sum());
            }
        }
        return new Totals(sums, continued, asOf(asked, rows));
    }

    Groups groups(Asked asked, Rate rate, By by) {
        Measures measures = new Measures(asked.isPresent());
        List<String> parts = List.of(part(rate.name(), measures.of(rate)));
        List<Row> rows = rows(
                asked,
                measures,
                "select rate, " + by.expression + " as grp, " + SUMS + from(parts) + where(asked)
                        + " group by rate, grp order by grp nulls last");
        Map<@Nullable String, Sum> groups = new java.util.LinkedHashMap<>();
        Sum total = Sum.NOTHING;
        for (Row row : rows) {
            if (!row.rate().isEmpty()) {
                groups.put(row.group(), row.sum());
                total = new Sum(
                        total.ratio().and(row.sum().ratio()),
                        total.lacking() + row.sum().lacking());
            }
        }
        return new Groups(total, groups, asOf(asked, rows));
    }

    /** The projects behind a numerator or denominator, after a place in the plan's order. */
    List<Member> members(Asked asked, Rate rate, boolean numerator, long after, int limit) {
        Measures measures = new Measures(asked.isPresent());
        String side = numerator ? "numerator" : "denominator";
        String day = numerator ? "num_day" : "den_day";
        Map<String, @Nullable Object> values = values(asked);
        values.put("after", after);
        values.put("limit", limit);
        String sql = measures.common(asked.scope())
                + "select p.code, p.name_zh, p.name_en, v.ordinal, v.path_stage, sum(t." + side + ") as amount"
                + from(List.of(part(rate.name(), measures.of(rate))))
                + " join project p on p.id = v.project_id" + where(asked)
                + " and t." + day + " <= :day and v.ordinal > :after"
                + " group by p.code, p.name_zh, p.name_en, v.ordinal, v.path_stage having sum(t." + side + ") <> 0"
                + " order by v.ordinal limit :limit";
        return database.query(
                Named.of(sql, values),
                row -> new Member(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("ordinal"),
                        row.getString("path_stage"),
                        row.getBigDecimal("amount")));
    }

    static String part(String name, String measure) {
        return "select '" + name + "' as rate, m.* from (" + measure + ") m";
    }

    static String from(List<String> parts) {
        return " from (" + String.join(" union all ", parts) + ") t join v on v.project_id = t.project_id";
    }

    static String where(Asked asked) {
        return asked.scope().unit() == null ? " where true" : " where " + UNIT + " = :unit";
    }

    private List<Row> rows(Asked asked, Measures measures, String select) {
        String sql = measures.common(asked.scope()) + "select * from (" + select + ") counted"
                + " union all select '', '', 0, 0, 0, (select last_at from recording where plan = :plan)";
        // Compiling a statement takes longer than running it.
        database.query("select set_config('jit', 'off', true)", row -> row.getString(1));
        return database.query(Named.of(sql, values(asked)), RateSums::row);
    }

    /** Of the present, everything that the statement saw is known: its last recording may be later than the question. */
    private static Instant asOf(Asked asked, List<Row> rows) {
        Instant last = rows.getLast().last();
        return asked.isPresent() && last != null && last.isAfter(asked.settled()) ? last : asked.asOf();
    }

    Map<String, @Nullable Object> values(Asked asked) {
        LifeCycles.OfPlan cycles = lifeCycles.of(asked.plan().code());
        StatisticalEntry entry = cycles.statisticalEntry();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", asked.plan().code());
        values.put("zone", asked.plan().timeZone().getId());
        values.put("day", asked.moment().day());
        values.put("known", asked.asOf());
        values.put("visible", asked.visible());
        values.put("year", asked.year());
        values.put("outputYear", asked.outputYear());
        values.put("started", from(cycles, "STARTED"));
        values.put("producing", from(cycles, "IN_PRODUCTION", "IN_USE"));
        values.put("entered", List.of(StatisticalEntry.Step.ENTERED.name()));
        values.put("least", entry.leastCny());
        values.put("portfolio", asked.scope().portfolio());
        values.put("regions", asked.scope().regions());
        values.put("unit", asked.scope().unit());
        return values;
    }

    /** The stages of any path from one of these on. */
    private static List<String> from(LifeCycles.OfPlan cycles, String... firsts) {
        Set<String> stages = new TreeSet<>();
        for (PackLifeCycles.Path path : cycles.paths()) {
            List<String> steps =
                    path.stages().stream().map(PackLifeCycles.Step::stage).toList();
            for (String first : firsts) {
                int place = steps.indexOf(first);
                stages.addAll(place < 0 ? List.of() : steps.subList(place, steps.size()));
            }
        }
        return List.copyOf(stages);
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
        return new Row(
                row.getString("rate"),
                row.getString("grp"),
                new Sum(
                        new Ratio(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                        row.getLong("lacking")),
                last == null ? null : last.toInstant());
    }
}
