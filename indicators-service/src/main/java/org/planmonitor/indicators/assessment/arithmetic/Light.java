package org.planmonitor.indicators.assessment.arithmetic;

/** The colour of a verdict. Missing data is neither green nor red. */
public enum Light {
    RED,
    YELLOW,
    GREEN,
    GREY
}
