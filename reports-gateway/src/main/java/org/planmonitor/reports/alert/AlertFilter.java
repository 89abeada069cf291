package org.planmonitor.reports.alert;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.Severity;

/** Which alerts of a plan: all conditions that are named must hold, and one value of each. */
record AlertFilter(
        Set<AlertState> states,
        Set<Severity> severities,
        @Nullable String rule,
        Subject.@Nullable Type subjectType,
        @Nullable String subject,
        @Nullable String department,
        @Nullable String person) {}
