package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.RecordObservation;

/**
 * One change in the life of a submission.
 *
 * @param position from 1; the version that the submission had afterwards
 * @param step CREATE, EDIT, SUBMIT, SIGN, RETURN, APPROVE, RELEASE, WITHDRAW, or SPLIT where rows were taken out
 * @param rowsChanged how many rows were written, commented on or taken out
 * @param comments what was said of single rows
 * @param row what it did to the row that was asked for
 */
record HistoryView(
        int position,
        String step,
        String state,
        Instant at,
        String by,
        @Nullable String comment,
        int rowsChanged,
        List<OnRow> comments,
        @Nullable OfRow row) {

    HistoryView {
        comments = List.copyOf(comments);
    }

    /** What was said of a row. */
    record OnRow(String row, String comment) {}

    /** What became of the row: the figure written, or that it was taken out, or the comment made. */
    record OfRow(
            @Nullable RecordObservation figure,
            boolean removed,
            @Nullable String comment) {}

    HistoryView with(List<OnRow> said) {
        return new HistoryView(position, step, state, at, by, comment, rowsChanged, said, row);
    }
}
