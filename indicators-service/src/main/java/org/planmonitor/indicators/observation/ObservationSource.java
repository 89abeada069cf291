package org.planmonitor.indicators.observation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from. {@code published} is the source's own date; {@code knownBy} stands in for it where the
 * exact day is not known. Neither is ever compared with {@code asOf}: the instant of publication here is.
 */
public record ObservationSource(
        String title,
        @Nullable LocalDate published,
        @Nullable LocalDate knownBy) {}
