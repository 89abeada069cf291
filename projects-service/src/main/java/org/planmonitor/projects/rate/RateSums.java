package org.planmonitor.projects.rate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.rate.arithmetic.Ratio;

/**
 * Rates, counted. One statement whatever is asked for, which also reads how far it knows: what another transaction commits
 * meanwhile is either in all of it or in nothing.
 */
@ApplicationScoped
class RateSums {

    private static final String SUMS = """
            %s as denominator, %s as numerator, count(*) filter (where t.lacks and t.den_day <= :day) as lacking,
            (select last_at from recording where plan = :plan) as last_at
            """.formatted(
                    RateRows.denominator(" filter (where t.den_day <= :day)"),
                    RateRows.numerator(" filter (where t.num_day <= :day)"));
    private static final String CONTINUED = "CONTINUED";

    private final Database database;
    private final RateValues values;

    RateSums(Database database, RateValues values) {
        this.database = database;
        this.values = values;
    }

    /** What groups are made by. */
    @Schema(name = "By2")
    enum By {
        PORTFOLIO("t.portfolio"),
        REGION("t.region"),
        UNIT(RateRows.UNIT),
        MONTH("''");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /** @param lacking how many projects of the denominator lack a figure */
    record Sum(Ratio ratio, long lacking) {
        static final Sum NOTHING = new Sum(Ratio.NOTHING, 0);

        private Sum and(Sum other) {
            return new Sum(ratio.and(other.ratio), lacking + other.lacking);
        }
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

    private record Row(
            String rate,
            @Nullable String group,
            Sum sum,
            @Nullable Instant last) {}

    Totals totals(Asked asked, List<Rate> rates) {
        RateRows.Selection selection = RateRows.of(asked.isPresent(), asked.scope());
        for (Rate rate : rates) {
            selection.add(rate);
            if (rate == Rate.YEARLY_OPENING) {
                selection.addContinued(CONTINUED);
            }
        }
        List<Row> rows = rows(asked, selection, selection.sums("t.rate, '' as grp, " + SUMS, "t.rate"));
        Map<Rate, Sum> sums = new EnumMap<>(Rate.class);
        long continued = 0;
        for (Row row : rows) {
            if (row.rate().equals(CONTINUED)) {
                continued = row.sum().ratio().denominator().longValue();
            } else if (!row.rate().isEmpty()) {
                sums.merge(Rate.valueOf(row.rate()), row.sum(), Sum::and);
            }
        }
        return new Totals(sums, continued, asOf(asked, rows));
    }

    Groups groups(Asked asked, Rate rate, By by) {
        RateRows.Selection selection =
                RateRows.of(asked.isPresent(), asked.scope()).add(rate);
        List<Row> rows = rows(
                asked,
                selection,
                "select rate, " + by.expression + " as grp, " + SUMS + selection.each()
                        + " group by rate, grp order by grp nulls last");
        Map<@Nullable String, Sum> groups = new java.util.LinkedHashMap<>();
        Sum total = Sum.NOTHING;
        for (Row row : rows) {
            if (!row.rate().isEmpty()) {
                groups.put(row.group(), row.sum());
                total = total.and(row.sum());
            }
        }
        return new Groups(total, groups, asOf(asked, rows));
    }

    private List<Row> rows(Asked asked, RateRows.Selection selection, String select) {
        String sql = selection.common() + "select * from (" + select + ") counted"
                + " union all select '', '', 0, 0, 0, (select last_at from recording where plan = :plan)";
        throughEverything(database);
        return database.query(Named.of(sql, values.of(asked)), RateSums::row);
    }

    /** The database guesses that few projects have money, and would look them up one by one. */
    static void throughEverything(Database database) {
        database.query("select set_config('enable_nestloop', 'off', true)", row -> row.getString(1));
    }

    /** Of the present, everything that the statement saw is known: its last recording may be later than the question. */
    private static Instant asOf(Asked asked, List<Row> rows) {
        Instant last = rows.getLast().last();
        return asked.isPresent() && last != null && last.isAfter(asked.settled()) ? last : asked.asOf();
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
