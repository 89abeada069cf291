/**
 * Breaks in series: suspected by somebody, decided by a named person with reason and document. What is said of a break is
 * never taken back; the next word counts from the instant it is published, and verdicts as of earlier instants stay.
 */
@NullMarked
package org.planmonitor.indicators.seriesbreak;

import org.jspecify.annotations.NullMarked;
