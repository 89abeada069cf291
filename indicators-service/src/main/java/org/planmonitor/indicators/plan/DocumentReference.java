package org.planmonitor.indicators.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A document (文件) that something rests on: its title, its number (文号) and its day, as far as they are known. */
public record DocumentReference(
        String title, @Nullable String number, @Nullable LocalDate date) {}
