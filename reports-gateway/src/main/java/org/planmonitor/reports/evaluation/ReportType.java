package org.planmonitor.reports.evaluation;

/** Which evaluation a report is of. */
enum ReportType {
    /** Of one year. */
    YEARLY,
    /** Of the first half of the plan. */
    MIDTERM,
    /** Of the whole plan. */
    FINAL,
    /** Of parts that somebody has chosen. */
    CUSTOM
}
