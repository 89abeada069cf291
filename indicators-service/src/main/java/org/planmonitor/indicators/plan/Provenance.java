package org.planmonitor.indicators.plan;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where a row was read: chapter, section, the table, the row as printed, and the cells of a composite row. */
public record Provenance(
        int chapter,
        @Nullable Integer section,
        @Nullable String table,
        @Nullable String row,
        @Nullable Map<String, String> cells) {}
