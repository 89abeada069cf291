package org.planmonitor.indicators.plan;

/**
 * At which prices figures of value are stated: CONSTANT (不变价, the growth of volumes), CURRENT (现价), NONE where they
 * are not of value at all.
 */
public enum PriceBasis {
    CONSTANT,
    CURRENT,
    NONE
}
