package org.planmonitor.reports.alert;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Severity;

/** Counts the alerts that a reader may see, and names the worst. Three queries. */
@Singleton
public class AlertSummaries {

    private static final int NEWEST = 5;

    private static final String COUNTS = """
            select a.severity, a.kind, a.state, coalesce(a.silenced_until > :now, false) as silenced, count(*)::int as alerts
            from alert a where a.plan = :plan and a.state <> 'RESOLVED' and %s group by 1, 2, 3, 4
            """.formatted(AlertQueries.VISIBLE);

    private static final String WORST = """
            select a.* from alert a
            where a.plan = :plan and a.state <> 'RESOLVED' and coalesce(a.silenced_until <= :now, true) and %s
            order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], a.severity), a.since desc, a.subject, a.id limit %d
            """.formatted(AlertQueries.VISIBLE, NEWEST);

    private final Database database;
    private final AlertStore store;
    private final AlertQueries alerts;
    private final Clock clock;

    AlertSummaries(Database database, AlertStore store, AlertQueries alerts, Clock clock) {
        this.database = database;
        this.store = store;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record Count(Severity severity, AlertKind kind, AlertState state, boolean silenced, int alerts) {}

    /** For one caller; whom an alert was assigned to is told to who is signed in. */
    AlertSummary of(String plan, Caller caller) {
        return of(plan, caller.visible(), caller.departments(), !caller.isAnonymous());
    }

    /**
     * The same for all who may see this; nobody is named to whom an alert was assigned.
     *
     * @param departments whose own alerts are seen, too
     */
    public AlertSummary of(String plan, Set<Sharing> visible, Set<String> departments) {
        return of(plan, visible, departments, false);
    }

    private AlertSummary of(String plan, Set<Sharing> visible, Set<String> departments, boolean persons) {
        Map<String, @Nullable Object> values = AlertQueries.visible(plan, visible, departments);
        values.put("now", clock.instant());
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        Map<AlertKind, Integer> byKind = new EnumMap<>(AlertKind.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        int unacknowledged = 0;
        int silenced = 0;
        for (Count count : counts(values)) {
            if (count.silenced()) {
                silenced += count.alerts();
                continue;
            }
            bySeverity.merge(count.severity(), count.alerts(), Integer::sum);
            byKind.merge(count.kind(), count.alerts(), Integer::sum);
            unacknowledged += count.state() == AlertState.OPEN ? count.alerts() : 0;
        }
        return new AlertSummary(
                plan,
                bySeverity.values().stream().mapToInt(Integer::intValue).sum(),
                unacknowledged,
                silenced,
                bySeverity,
                byKind,
                alerts.views(plan, database.query(Named.of(WORST, values), store::alert), persons),
                "/reports/v1/plans/" + plan + "/alerts");
    }

    private List<Count> counts(Map<String, @Nullable Object> values) {
        return database.query(
                Named.of(COUNTS, values),
                row -> new Count(
                        Severity.valueOf(row.getString("severity")),
                        AlertKind.valueOf(row.getString("kind")),
                        AlertState.valueOf(row.getString("state")),
                        row.getBoolean("silenced"),
                        row.getInt("alerts")));
    }
}
