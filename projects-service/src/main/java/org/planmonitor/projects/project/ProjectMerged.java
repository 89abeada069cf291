package org.planmonitor.projects.project;

import java.time.LocalDate;
import java.util.List;

/**
 * Fired inside the transaction in which a project ends because it goes on in another one or in its parts, for features that keep
 * something of them. All rows are held.
 *
 * @param from the project that has ended
 * @param into the one that it has become part of, or its parts
 * @param date the last day that the date of the act may mean
 */
public record ProjectMerged(ProjectRef from, List<ProjectRef> into, LocalDate date) {}
