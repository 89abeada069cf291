package org.planmonitor.indicators.definition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** The headings of a plan's document, as they are written down. */
public record PackStructure(
        Text title,
        List<Chapter> chapters,
        List<Table> tables,
        List<Box> boxes,
        @Nullable Annex annex) {

    /** A document of which only the title is known. */
    static PackStructure empty(Text title) {
        return new PackStructure(title, List.of(), List.of(), List.of(), null);
    }

    /** A chapter with its sections. */
    public record Chapter(int number, Text title, List<Section> sections) {}

    /** A section. */
    public record Section(int number, Text title) {}

    /** A table. */
    public record Table(
            String code,
            Text title,
            int chapter,
            @Nullable Integer section,
            @Nullable Text footnote) {}

    /** A box (专栏). */
    public record Box(
            String number,
            Text title,
            int chapter,
            @Nullable Integer section) {}

    /** The annex. */
    public record Annex(Text title, int entries) {}
}
