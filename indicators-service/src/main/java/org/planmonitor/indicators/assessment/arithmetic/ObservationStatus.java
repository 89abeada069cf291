package org.planmonitor.indicators.assessment.arithmetic;

/** How sure the publisher was of a figure. */
public enum ObservationStatus {
    PRELIMINARY,
    FINAL
}
