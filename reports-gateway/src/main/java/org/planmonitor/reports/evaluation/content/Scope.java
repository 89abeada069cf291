package org.planmonitor.reports.evaluation.content;

import java.util.Set;

/**
 * Which parts of a report are written, and of what; an empty set narrows nothing.
 *
 * @param type the report's type, {@code FINAL}; it names the document
 */
public record Scope(
        String type, Set<Part> parts, Set<String> categories, Set<Integer> chapters, Set<String> portfolios) {

    public Scope {
        parts = Set.copyOf(parts);
        categories = Set.copyOf(categories);
        chapters = Set.copyOf(chapters);
        portfolios = Set.copyOf(portfolios);
    }

    /** Everything. */
    public static Scope whole(String type) {
        return new Scope(type, Set.of(Part.values()), Set.of(), Set.of(), Set.of());
    }
}
