package org.planmonitor.projects.lifecycle;

/**
 * That a stage of the path was reached, and when.
 *
 * @param atLatest true when only a later sign is known: the stage was reached on that date or before
 */
public record Reached(String stage, PartialDate date, boolean atLatest) {}
