package org.planmonitor.indicators.plan;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A group of the main table; {@code ordinal} is the mark printed before its name. */
public record Category(String code, Text name, @Nullable String ordinal) {}
