package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.dashboard.DashboardView.MonthlyRate;
import org.planmonitor.reports.dashboard.DashboardView.Rate;
import org.planmonitor.reports.dashboard.DashboardView.Unit;
import org.planmonitor.reports.dashboard.DispatchBlock.BlockerCount;
import org.planmonitor.reports.dashboard.DispatchBlock.RatingCount;

/** What was known at an instant of rates, lights and blockers: three queries. */
@Singleton
class DispatchQueries {

    private static final TypeReference<List<Told>> TOLD = new TypeReference<>() {};

    /** Of how many months rates are shown beside each other. */
    private static final int MONTHS = 24;

    private final Database database;
    private final ObjectMapper mapper;

    DispatchQueries(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** A rate as it stands in the event. */
    private record Told(
            String code,
            Text name,
            String period,
            Unit unit,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent) {

        MonthlyRate in(String month) {
            return new MonthlyRate(month, numerator, denominator, percent);
        }

        Rate of(String month, Instant asOf, String href) {
            return new Rate(name, period, month, unit, numerator, denominator, value, percent, asOf, href);
        }
    }

    private record Sheet(String month, Instant asOf, String rates) {}

    DispatchBlock of(String plan, Instant until, LocalDate today, Set<Sharing> visible) {
        Addresses addresses = new Addresses(plan);
        Map<String, Rate> rates = new LinkedHashMap<>();
        Map<String, List<MonthlyRate>> byMonth = new LinkedHashMap<>();
        for (Sheet sheet : sheets(plan, until, visible)) {
            for (Told told : read(sheet.rates())) {
                rates.putIfAbsent(told.code(), told.of(sheet.month(), sheet.asOf(), addresses.rate(told.code())));
                byMonth.computeIfAbsent(told.code(), code -> new ArrayList<>()).addFirst(told.in(sheet.month()));
            }
        }
        return new DispatchBlock(
                rates, byMonth, lights(plan, until, visible), blockers(plan, until, today, visible), addresses);
    }

    /** What was told of each month, the newest month first; of so many months that a chart can show them. */
    private List<Sheet> sheets(String plan, Instant until, Set<Sharing> visible) {
        return database.query(
                """
                select month, as_of, rates from (
                  select *, dense_rank() over (partition by topic order by month desc) as back from (
                    select distinct on (topic, month) * from rates where plan = ? and as_of <= ?
                    order by topic desc, month desc, sequence desc) newest) months
                where back <= ? and sharing = any (?) order by topic desc, month desc
                """,
                row -> new Sheet(row.getString("month"), Database.instant(row, "as_of"), row.getString("rates")),
                plan,
                until,
                MONTHS,
                visible);
    }

    private List<RatingCount> lights(String plan, Instant until, Set<Sharing> visible) {
        return database.query(
                """
                select coalesce(computed, 'GREY') as light, contradictory, count(*)::int as projects from (
                  select distinct on (project) * from rating where plan = ? and known_at <= ?
                  order by project, sequence desc) newest
                where sharing = any (?) group by 1, 2
                """,
                row -> new RatingCount(row.getString("light"), row.getBoolean("contradictory"), row.getInt("projects")),
                plan,
                until,
                visible);
    }

    private List<BlockerCount> blockers(String plan, Instant until, LocalDate today, Set<Sharing> visible) {
        return database.query(
                """
                select reason, level, due < ? as overdue, width_bucket(? - coalesce(raised_on, ?), array[31, 91, 181]) as age,
                       count(*)::int as blockers
                from (
                  select distinct on (project, id) * from blocker where plan = ? and known_at <= ?
                  order by project, id, sequence desc) newest
                where sharing = any (?) and state <> 'CLOSED' group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """,
                row -> new BlockerCount(
                        row.getString("reason"),
                        row.getInt("level"),
                        row.getBoolean("overdue"),
                        row.getInt("age"),
                        row.getInt("blockers")),
                today,
                today,
                today,
                plan,
                until,
                visible);
    }

    private List<Told> read(String rates) {
        try {
            // The owner may add members to what it tells.
            return mapper.readerFor(TOLD)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(rates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
