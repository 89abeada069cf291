package org.planmonitor.reports.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.EscalationStep;
import org.planmonitor.reports.alert.rule.Rule;
import org.planmonitor.reports.alert.rule.Severity;

/**
 * How an alert is dealt with.
 *
 * @param level steps that it has gone up
 * @param roles that it goes to
 * @param department that it goes to, or was assigned to
 * @param person that it was assigned to: subject of the token
 */
record Handled(
        AlertState state,
        Severity severity,
        int level,
        List<String> roles,
        @Nullable String department,
        @Nullable String person,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant silencedUntil,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution) {

    static Handled raised(Rule rule, @Nullable String responsible, @Nullable Instant silencedUntil) {
        String fixed = rule.recipients().department();
        String department = fixed != null ? fixed : rule.recipients().responsible() ? responsible : null;
        return new Handled(
                        AlertState.OPEN,
                        rule.severity(),
                        0,
                        List.of(),
                        department,
                        null,
                        null,
                        silencedUntil,
                        null,
                        null)
                .at(rule, 0);
    }

    /** At a level of the rule as it stands: its severity and whom it goes to follow from both. */
    Handled at(Rule rule, int reached) {
        Severity now = rule.severity();
        Set<String> to = new LinkedHashSet<>(rule.recipients().roles());
        for (EscalationStep step :
                rule.escalation().subList(0, Math.min(reached, rule.escalation().size()))) {
            now = step.severity() == null ? now : step.severity();
            to.addAll(step.roles());
        }
        return new Handled(
                state,
                now,
                reached,
                new ArrayList<>(to),
                department,
                person,
                acknowledgedAt,
                silencedUntil,
                resolvedAt,
                resolution);
    }

    Handled acknowledged(Instant now) {
        return new Handled(
                AlertState.ACKNOWLEDGED,
                severity,
                level,
                roles,
                department,
                person,
                now,
                silencedUntil,
                resolvedAt,
                resolution);
    }

    Handled assigned(@Nullable String toDepartment, @Nullable String toPerson) {
        return new Handled(
                state,
                severity,
                level,
                roles,
                toDepartment,
                toPerson,
                acknowledgedAt,
                silencedUntil,
                resolvedAt,
                resolution);
    }

    Handled silenced(@Nullable Instant until) {
        return new Handled(
                state, severity, level, roles, department, person, acknowledgedAt, until, resolvedAt, resolution);
    }

    Handled resolved(Resolution why, Instant now) {
        return new Handled(
                AlertState.RESOLVED,
                severity,
                level,
                roles,
                department,
                person,
                acknowledgedAt,
                silencedUntil,
                now,
                why);
    }

    boolean isSilencedAt(Instant now) {
        return silencedUntil != null && silencedUntil.isAfter(now);
    }
}
