package org.planmonitor.indicators.official;

/** At which level of the statistical system a bureau stands: figures are fed back from the upper to the lower. */
enum IssuingLevel {
    NATION,
    PROVINCE,
    CITY
}
