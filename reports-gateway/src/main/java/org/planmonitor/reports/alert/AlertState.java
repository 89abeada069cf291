package org.planmonitor.reports.alert;

/** Where an alert stands. Whether it is silenced is another matter, and ends by itself. */
enum AlertState {
    OPEN,
    /** Somebody has seen it; it stands until its causes are gone. */
    ACKNOWLEDGED,
    RESOLVED
}
