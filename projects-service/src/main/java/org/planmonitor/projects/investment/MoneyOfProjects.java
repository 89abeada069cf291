package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.rating.RatingSource;
import org.planmonitor.projects.rating.arithmetic.Inputs;

/**
 * What the accounts of projects say to their rating: the cost against the approved estimate, and what was reported as completed
 * against the plans of the years before and the part of this year's that has passed, month by month (时序进度).
 */
@ApplicationScoped
class MoneyOfProjects implements RatingSource {

    private final Database database;

    MoneyOfProjects(Database database) {
        this.database = database;
    }

    /** Signs as the accounts have them: what lies opposite is turned round. */
    private record Figures(
            long project,
            BigDecimal estimate,
            BigDecimal cost,
            BigDecimal plannedBefore,
            BigDecimal plannedNow,
            BigDecimal completed) {}

    @Override
    public Map<Long, Inputs> of(Collection<Long> projects, LocalDate day) {
        Map<Long, Inputs> inputs = new HashMap<>();
        List<Figures> figures = database.query(
                """
                select project_id,
                    coalesce(sum(amount) filter (where account = 'ESTIMATE'), 0) as estimate,
                    greatest(-coalesce(sum(amount) filter (where account = 'TOTAL'), 0),
                        -coalesce(sum(amount) filter (where account = 'WORK_REPORTED'), 0),
                        -coalesce(sum(amount) filter (where account = 'WORK_STATISTICAL'), 0)) as cost,
                    coalesce(sum(amount) filter (where account = 'PLAN' and year < ?), 0) as planned_before,
                    coalesce(sum(amount) filter (where account = 'PLAN' and year = ?), 0) as planned_now,
                    coalesce(sum(amount) filter (where account = 'COMPLETED_REPORTED' and year <= ?), 0) as completed
                from journal_balance where project_id = any (?) group by project_id
                """,
                row -> new Figures(
                        row.getLong("project_id"),
                        row.getBigDecimal("estimate"),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("planned_before"),
                        row.getBigDecimal("planned_now"),
                        row.getBigDecimal("completed")),
                day.getYear(),
                day.getYear(),
                day.getYear(),
                Column.of("bigint", List.copyOf(projects), project -> project));
        for (Figures each : figures) {
            Inputs.Money money = Inputs.Money.of(
                    each.estimate(),
                    each.cost(),
                    each.completed(),
                    Inputs.Money.planUntil(each.plannedBefore(), each.plannedNow(), day));
            inputs.put(each.project(), new Inputs(null, money, null));
        }
        return inputs;
    }

    /** The page shows no share of a plan. */
    @Override
    public Set<Long> movedByTime(String plan, LocalDate after, LocalDate until) {
        return Set.of();
    }

    /** With every month more of the year's plan has passed. */
    @Override
    public Set<Long> perhapsRatedAnew(String plan, LocalDate after, LocalDate until) {
        if (YearMonth.from(after).equals(YearMonth.from(until))) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                "select distinct project_id from journal_balance where plan = ? and account = 'PLAN' and year <= ?",
                row -> row.getLong("project_id"),
                plan,
                until.getYear()));
    }
}
