package org.planmonitor.indicators.observation;

/** How sure the publisher was of a figure. */
public enum Status {
    PRELIMINARY,
    FINAL,
    REVISED,
    ESTIMATE
}
