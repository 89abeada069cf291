package org.planmonitor.projects.project;

import java.time.LocalDate;

/**
 * Fired inside the transaction in which one project becomes part of another, for features that keep something of both. Both rows
 * are held.
 *
 * @param from the project that has ended; its code leads to the other from now on
 * @param date the last day that the date of the merger may mean
 */
public record ProjectMerged(ProjectRef from, ProjectRef into, LocalDate date) {}
