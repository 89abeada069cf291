package org.planmonitor.reports.evaluation;

/** How far an order has come. */
enum ReportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
