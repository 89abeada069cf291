package org.planmonitor.reports.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the figures of a section come from: numbered as they are first met, one number for one source, and listed below the section's
 * own blocks.
 */
public final class Sources {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Sources() {}

    /** The sources of a section's own blocks. */
    public static Sources of(Section section) {
        Sources sources = new Sources();
        section.blocks().stream().flatMap(Block::runs).forEach(run -> {
            if (run instanceof Inline.Figure figure) {
                sources.numbers.computeIfAbsent(figure.source(), _ -> sources.numbers.size() + 1);
            }
        });
        return sources;
    }

    /** The mark behind a figure: {@code [2]}. */
    public String mark(Inline.Figure figure) {
        return "[" + numbers.get(figure.source()) + "]";
    }

    /** The list below the section, each with its mark; empty when the section has no figures. */
    public List<String> list() {
        return numbers.entrySet().stream()
                .map(entry -> "[" + entry.getValue() + "] " + entry.getKey())
                .toList();
    }
}
