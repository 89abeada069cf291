package org.planmonitor.reports.alert;

import java.util.Locale;

/** What can become of an alert; each is told as an event of its own type. */
enum StepKind {
    RAISED,
    /** Another cause has joined. */
    REPEATED,
    /** Causes, words, severity or sharing are others. */
    CHANGED,
    ACKNOWLEDGED,
    ASSIGNED,
    SILENCED,
    ESCALATED,
    RESOLVED;

    String eventType() {
        return "alert." + name().toLowerCase(Locale.ROOT);
    }
}
