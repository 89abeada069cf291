package org.planmonitor.indicators.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A division by its GB/T 2260 code. The code is valid from {@code validFrom} (null: since before the plan) up to but
 * not on {@code validTo} (null: still); {@code successor} is the code that took its place.
 */
public record Region(
        String code,
        Text name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String quote,
        @Nullable String successor) {}
