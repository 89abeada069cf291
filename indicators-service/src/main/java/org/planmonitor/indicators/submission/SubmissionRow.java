package org.planmonitor.indicators.submission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.RecordObservation;

/**
 * One figure of a submission.
 *
 * @param key the caller's own name for it
 * @param base the revision that stood in the cell when the row was written; null: none stood
 * @param admitted it was submitted while its cell was open
 * @param remark what the one who returned it said of it
 */
record SubmissionRow(
        String key,
        UUID id,
        int ordinal,
        CellKey cell,
        RecordObservation figure,
        @Nullable Integer base,
        boolean admitted,
        @Nullable String remark) {

    /** Whether it says nothing else than before. */
    boolean repeats(@Nullable SubmissionRow before) {
        return before != null && before.cell().equals(cell) && before.figure().equals(figure);
    }
}
