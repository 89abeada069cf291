package org.planmonitor.reports.alert.cause;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Parameters;

/**
 * What is asked: the causes that hold at some time from {@code from} to {@code to}, both included.
 *
 * @param from null: those that hold at {@code to}, and earlier ones that are good only for saying since when there has been one without a
 *     gap
 * @param zone in which days of the plan begin
 * @param codes of the subjects that are asked about; null: all
 */
public record Question(
        String plan,
        AlertKind kind,
        Parameters parameters,
        ZoneId zone,
        @Nullable Instant from,
        Instant to,
        @Nullable Collection<String> codes) {}
