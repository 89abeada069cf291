package org.planmonitor.reports.alert.rule;

/** How much an alert matters; the order is ascending. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
