package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.rate.arithmetic.Moment;
import org.planmonitor.projects.rate.arithmetic.Ratio;

/**
 * One rate at the end of each month of a year. The projects are gone through once, however many months: each counts from the
 * month in which its day lies, and a month has what counts from it or an earlier one.
 */
@ApplicationScoped
class MonthSums {

    private final Database database;
    private final RateValues values;

    MonthSums(Database database, RateValues values) {
        this.database = database;
        this.values = values;
    }

    /** What begins to count with the same months; null for what never does. */
    private record Part(
            @Nullable Integer denominatorFrom,
            @Nullable Integer numeratorFrom,
            BigDecimal denominator,
            BigDecimal numerator,
            long lacking) {}

    /** The sums at each of these months, which have one year and one year of output values, as of the question's instant. */
    List<RateSums.Sum> at(List<Moment> months, Asked asked, Rate rate) {
        List<Part> parts = parts(months, asked, rate);
        List<RateSums.Sum> all = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            BigDecimal denominator = BigDecimal.ZERO;
            BigDecimal numerator = BigDecimal.ZERO;
            long lacking = 0;
            for (Part part : parts) {
                if (part.denominatorFrom() != null && part.denominatorFrom() <= month) {
                    denominator = denominator.add(part.denominator());
                    lacking += part.lacking();
                }
                if (part.numeratorFrom() != null && part.numeratorFrom() <= month) {
                    numerator = numerator.add(part.numerator());
                }
            }
            all.add(new RateSums.Sum(new Ratio(numerator, denominator), lacking));
        }
        return all;
    }

    private List<Part> parts(List<Moment> months, Asked asked, Rate rate) {
        RateRows.Selection selection = RateRows.of(false, asked.scope()).add(rate);
        String columns = """
                width_bucket(t.den_day, :ends) as den_from, width_bucket(t.num_day, :ends) as num_from,
                %s as denominator, %s as numerator, count(*) filter (where t.lacks) as lacking
                """.formatted(RateRows.denominator(""), RateRows.numerator(""));
        String sql = selection.common() + selection.sums(columns, "den_from, num_from");
        Map<String, @Nullable Object> all = new HashMap<>(values.of(asked));
        // A bucket begins with the day after the end of a month, so that its number is that of the first month it
        // counts in.
        all.put(
                "ends",
                Column.of("date", months, month -> month.day().plusDays(1).toString()));
        RateSums.throughEverything(database);
        return database.query(Named.of(sql, all), MonthSums::part);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("den_from", Integer.class),
                row.getObject("num_from", Integer.class),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("numerator"),
                row.getLong("lacking"));
    }
}
