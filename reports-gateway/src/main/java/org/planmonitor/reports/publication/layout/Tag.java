package org.planmonitor.reports.publication.layout;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a page is, in the standard names of tagged PDF.
 *
 * @param alternative words for whoever cannot see it, null where the words are there
 * @param columns how many columns a cell spans
 * @param rows how many rows it spans
 */
public record Tag(String name, @Nullable String alternative, int columns, int rows) {

    public static Tag of(String name) {
        return new Tag(name, null, 1, 1);
    }

    static Tag figure(String name, String alternative) {
        return new Tag(name, alternative, 1, 1);
    }

    static Tag cell(String name, int columns, int rows) {
        return new Tag(name, null, columns, rows);
    }
}
