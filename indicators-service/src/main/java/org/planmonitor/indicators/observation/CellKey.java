package org.planmonitor.indicators.observation;

import org.planmonitor.indicators.assessment.arithmetic.Period;

/** One cell: a period of a series. */
public record CellKey(SeriesKey series, Period period) {}
