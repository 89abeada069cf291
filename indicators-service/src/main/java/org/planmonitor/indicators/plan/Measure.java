package org.planmonitor.indicators.plan;

/** What an indicator's figures are. A share has a physical range: 0 to 100. */
public enum Measure {
    LEVEL,
    GROWTH_RATE,
    SHARE,
    COUNT,
    REDUCTION
}
