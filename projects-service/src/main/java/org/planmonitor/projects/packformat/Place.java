package org.planmonitor.projects.packformat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Where in the plan's document something was read, in the document's own words, with the reader's doubts. */
public record Place(
        @Nullable Integer chapter,
        @Nullable Integer section,
        @Nullable String box,
        @Nullable Text group,
        @Nullable String quote,
        @Nullable String statusQuote,
        @Nullable String regionQuote,
        @Nullable String printedName,
        @Nullable Boolean described,
        List<Mention> alsoIn,
        @Nullable String note) {

    /** Another place that names the same thing: a box, a section or a note. */
    public record Mention(String ref, String quote) {}

    public Place {
        alsoIn = ProjectsPack.orEmpty(alsoIn);
    }
}
