package org.planmonitor.indicators.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** What was told. A second teller of the same waits for the first and finds that it was told. */
@ApplicationScoped
class ReminderStore {

    private static final String TELL = """
            insert into report_reminder (plan_id, department, period, kind, due, told_at)
            select ?, department, ?, ?, ?, ? from unnest(?::text[]) as asked(department) order by department
            on conflict do nothing returning department
            """;

    private final Database sql;

    ReminderStore(Database sql) {
        this.sql = sql;
    }

    /** Before the last day, or after it. */
    enum Kind {
        DUE,
        OVERDUE
    }

    /** Those of the departments that were not told yet; from now on they were. */
    Set<String> tell(long planId, Period period, Kind kind, LocalDate due, Collection<String> departments, Instant at) {
        return Set.copyOf(sql.query(
                TELL,
                row -> row.getString(1),
                planId,
                period.toString(),
                kind,
                due,
                at,
                Column.of("text", departments, each -> each)));
    }
}
