package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a snapshot is to be of.
 *
 * @param period the year that is judged
 * @param asOf null: the newest instant that all owners have settled
 */
public record Ask(String plan, String period, @Nullable Instant asOf, Audience audience) {}
