package org.planmonitor.reports.correction;

/** What a request is about. */
record Subject(Type type, String code) {

    /** What sort of thing. */
    enum Type {
        INDICATOR,
        COMMITMENT,
        PROJECT
    }
}
