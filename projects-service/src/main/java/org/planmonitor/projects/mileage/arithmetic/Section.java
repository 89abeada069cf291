package org.planmonitor.projects.mileage.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * A part of a line that opens at one time, or all of it.
 *
 * @param opened the first day of service; null where nobody has said
 * @param closed the first day without service; null while it is open
 * @param lengthKm null where nobody has published it
 */
public record Section(
        @Nullable PartialDate opened,
        @Nullable PartialDate closed,
        @Nullable BigDecimal lengthKm) {}
