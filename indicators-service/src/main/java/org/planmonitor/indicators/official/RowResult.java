package org.planmonitor.indicators.official;

/** What a row did. */
enum RowResult {
    /** It made a vintage. */
    PUBLISHED,
    /** The bureau had said the same before. */
    UNCHANGED,
    /** It withdrew the figure that stood. */
    WITHDRAWN
}
