package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.planmonitor.reports.dashboard.DashboardView.Rate;
import org.planmonitor.reports.dashboard.DashboardView.Unit;
import org.planmonitor.reports.dashboard.DispatchBlock.BlockerCount;
import org.planmonitor.reports.dashboard.DispatchBlock.RatingCount;

/** What was known at an instant of rates, lights and blockers: three queries. */
@Singleton
class DispatchQueries {

    private static final TypeReference<List<Told>> TOLD = new TypeReference<>() {};

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

        Rate of(String month, Instant asOf, String href) {
            return new Rate(name, period, month, unit, numerator, denominator, value, percent, asOf, href);
        }
    }

    private record Sheet(String month, Instant asOf, String rates) {}

    DispatchBlock of(String plan, Instant until, LocalDate today, Set<Sharing> visible) {
        Addresses addresses = new Addresses(plan);
        return new DispatchBlock(
                rates(plan, until, visible, addresses),
                lights(plan, until, visible),
                blockers(plan, until, today, visible),
                addresses);
    }

    private Map<String, Rate> rates(String plan, Instant until, Set<Sharing> visible, Addresses addresses) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        List<Sheet> sheets = database.query(
                """
                select month, as_of, rates from (
                  select distinct on (topic) * from rates where plan = ? and as_of <= ?
                  order by topic desc, month desc, sequence desc) newest
                where sharing = any (?)
                """,
                row -> new Sheet(row.getString("month"), Database.instant(row, "as_of"), row.getString("rates")),
                plan,
                until,
                visible);
        for (Sheet sheet : sheets) {
            for (Told told : read(sheet.rates())) {
                rates.put(told.code(), told.of(sheet.month(), sheet.asOf(), addresses.rate(told.code())));
            }
        }
        return rates;
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
                select reason, level, due < ? as overdue, count(*)::int as blockers from (
                  select distinct on (project, id) * from blocker where plan = ? and known_at <= ?
                  order by project, id, sequence desc) newest
                where sharing = any (?) and state <> 'CLOSED' group by 1, 2, 3 order by 1, 2, 3
                """,
                row -> new BlockerCount(
                        row.getString("reason"),
                        row.getInt("level"),
                        row.getBoolean("overdue"),
                        row.getInt("blockers")),
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
