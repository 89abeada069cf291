package org.planmonitor.reports.evaluation.content;

/** Parts of a report, in their order. */
public enum Part {
    SUMMARY,
    INDICATOR_TABLE,
    INDICATOR_PAGES,
    COMMITMENTS,
    PROJECTS,
    CHAINS,
    TRANSIT,
    BLOCKERS,
    AMENDMENTS,
    GAPS,
    METHODS,
    OTHER_METHODS,
    SOURCES
}
