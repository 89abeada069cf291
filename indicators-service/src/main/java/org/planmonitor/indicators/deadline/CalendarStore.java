package org.planmonitor.indicators.deadline;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** The years that planners have set. */
@ApplicationScoped
class CalendarStore {

    private static final String PUT = """
            insert into working_calendar (plan_id, year, holidays, working_days, document)
            values (?, ?, ?, ?, cast(? as text))
            on conflict (plan_id, year) do update set holidays = excluded.holidays, working_days = excluded.working_days,
                document = excluded.document
            """;

    private final Database sql;

    CalendarStore(Database sql) {
        this.sql = sql;
    }

    List<CalendarYear> years(long planId, List<DayOfWeek> weekend) {
        return sql.query(
                "select year, holidays, working_days, document from working_calendar where plan_id = ? order by year",
                row -> new CalendarYear(
                        row.getInt("year"),
                        weekend,
                        days(row, "holidays"),
                        days(row, "working_days"),
                        row.getString("document"),
                        CalendarYear.Origin.PLANNER),
                planId);
    }

    void put(long planId, CalendarYear year) {
        sql.update(
                PUT,
                planId,
                year.year(),
                Column.of("date", year.holidays(), Date::valueOf),
                Column.of("date", year.workingDays(), Date::valueOf),
                year.document());
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        Array stored = row.getArray(column);
        return Arrays.stream((Object[]) stored.getArray())
                .map(each -> ((Date) each).toLocalDate())
                .toList();
    }
}
