package org.planmonitor.indicators.assessment.arithmetic;

/** A text that names no period: malformed, or one that the calendar does not have. */
public final class PeriodFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PeriodFormatException(String text) {
        super("not a period: \"" + text + "\"; expected 2023, 2023-S1, 2023-Q2 or 2023-06");
    }
}
