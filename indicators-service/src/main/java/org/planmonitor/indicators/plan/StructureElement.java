package org.planmonitor.indicators.plan;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * One heading of the document. {@code number} is what is printed: a chapter's or section's number, a box's
 * {@code 2-1}, a table's code. {@code entries} counts the notes of the annex.
 */
public record StructureElement(
        Kind kind,
        String number,
        @Nullable Integer chapter,
        @Nullable Integer section,
        Text title,
        @Nullable Text footnote,
        @Nullable Integer entries) {

    /** What a heading is of. */
    public enum Kind {
        CHAPTER,
        SECTION,
        TABLE,
        BOX,
        ANNEX
    }
}
