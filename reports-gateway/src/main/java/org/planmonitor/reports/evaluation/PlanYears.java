package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Which years a plan has, and which of them a report is of. */
@Singleton
class PlanYears {

    private final Database database;

    PlanYears(Database database) {
        this.database = database;
    }

    /** @param simulated whether it is an invented plan, which every answer says */
    record Years(int start, int end, ZoneId zone, boolean simulated) {

        /** Where the request names none: the middle year, the last one, or the last that had ended. */
        int of(ReportType type, Instant at) {
            return switch (type) {
                case MIDTERM -> start + (end - start) / 2;
                case FINAL -> end;
                case YEARLY, CUSTOM -> Math.clamp(at.atZone(zone).getYear() - 1, start, end);
            };
        }

        boolean has(int year) {
            return start <= year && year <= end;
        }
    }

    /**
     * Also of a plan that was deleted: its reports are read as before.
     *
     * @throws ProblemException 404 when there is no such plan for this caller
     */
    Years of(String plan, Set<Sharing> visible) {
        return database.first(
                        """
                        select period_start, period_end, time_zone, simulated
                        from (select distinct on (plan) * from plan where plan = ? order by plan, sequence desc) newest
                        where sharing = any (?)
                        union all
                        select period_start, period_end, time_zone, simulated from report_plan where plan = ? and sharing = any (?)
                        """,
                        row -> new Years(
                                row.getInt("period_start"),
                                row.getInt("period_end"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getBoolean("simulated")),
                        plan,
                        visible,
                        plan,
                        visible)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + plan, "There is no such plan: " + plan)));
    }

    /** Refuses a plan that was deleted: nothing is left that a report could be made from. */
    void requireLiving(String plan) {
        if (database.first("select 1 from report_plan where plan = ?", row -> true, plan)
                .isPresent()) {
            throw Refusals.forgotten(plan);
        }
    }

    /** Refuses what is chosen and the plan does not have. */
    void requireKnown(String plan, Selection selection) {
        require("/selection/categories", selection.categories(), """
                select chosen.code from unnest(?::text[]) as chosen (code) where not exists (
                  select from subject s where s.plan = ? and s.category = chosen.code)
                """, plan);
        require("/selection/chapters", selection.chapters(), """
                select chosen.code from unnest(?::text[]) as chosen (code) where not exists (
                  select from subject s where s.plan = ? and s.chapter::text = chosen.code)
                """, plan);
        require("/selection/portfolios", selection.portfolios(), """
                select chosen.code from unnest(?::text[]) as chosen (code) where not exists (
                  select from project p where p.plan = ? and p.portfolio = chosen.code)
                """, plan);
    }

    private void require(String pointer, java.util.Collection<?> codes, String sql, String plan) {
        database.first(sql, row -> row.getString(1), codes, plan).ifPresent(unknown -> {
            throw Refusals.unknownChoice(pointer, unknown);
        });
    }
}
