package org.planmonitor.reports.alert;

/** Why an alert is over. */
enum Resolution {
    /** No cause is left, by the rule as it stands. */
    CAUSE_GONE,
    /** The rule was switched off. */
    RULE_OFF
}
