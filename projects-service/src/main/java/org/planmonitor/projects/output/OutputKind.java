package org.planmonitor.projects.output;

/** What an output value says: expected in a year at full capacity, or actual of one year. */
enum OutputKind {
    EXPECTED,
    ACTUAL
}
