package org.planmonitor.projects.transit.standing;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * A status that something is known to have had since a date.
 *
 * @param source whatever shows it
 */
public record Said<S>(String status, PartialDate date, S source) {}
