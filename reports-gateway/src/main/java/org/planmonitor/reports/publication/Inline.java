package org.planmonitor.reports.publication;

import java.net.URI;

/** A run of text in a paragraph. Text is data: no format ever reads markup out of it. */
public sealed interface Inline {

    /** The words as printed. */
    String text();

    /** Words as they are. */
    record Plain(String text) implements Inline {}

    /** Words that carry weight. */
    record Strong(String text) implements Inline {}

    /** Words that are stressed, or a title. */
    record Emphasis(String text) implements Inline {}

    /**
     * A link out of the document.
     *
     * @param target absolute, by http, https or mailto: nothing that could run
     */
    record Link(String text, URI target) implements Inline {
        public Link {
            String scheme = String.valueOf(target.getScheme());
            if (!scheme.matches("(?i)https?|mailto")) {
                throw new IllegalArgumentException("not a link for a document: " + target);
            }
        }
    }

    /** A link to a section, table or chart of the same document, by its id. */
    record Reference(String text, String target) implements Inline {}

    /**
     * A figure that nobody typed: it was resolved from a reference, and says where it comes from. Writers collect the sources of a
     * section below it, numbered.
     *
     * @param text as printed, with its unit
     * @param reference what it was resolved from: {@code indicator:gdp-growth@2024}
     * @param source in words: who published it, when, which vintage
     */
    record Figure(String text, String reference, String source) implements Inline {}
}
