package org.planmonitor.reports.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A chart: the same data and colours in every format, drawn by us in HTML and PDF, native in DOCX and XLSX. Writers number charts in
 * reading order (图 1).
 * An {@link IllegalArgumentException} says if a series has another number of values than there are categories, or stacked parts
 * are negative.
 *
 * @param id as of a section
 * @param description what the chart shows, in words, for whoever cannot see it
 * @param unit of all values, empty without one
 */
public record Chart(
        String id,
        String caption,
        String description,
        Kind kind,
        List<String> categories,
        List<Series> series,
        String unit,
        int fractionDigits)
        implements Block {

    /** How the values are drawn. */
    public enum Kind {
        /** Over time; a value that is missing leaves a gap. */
        LINES,
        /** Upright bars, the series beside each other. */
        BARS,
        /** Lying bars, one for each category, the series end to end: shares by verdict. */
        STACKED
    }

    /** How a line is drawn; bars have no style. */
    public enum Style {
        SOLID,
        /** A path that was planned. */
        DASHED,
        /** Points alone: single figures, targets. */
        POINTS
    }

    /**
     * Values of one name and colour.
     *
     * @param values one for each category, null where there is none
     */
    public record Series(String name, Colour colour, Style style, List<@Nullable BigDecimal> values) {
        /** Written out in full, so that callers in other modules are told that values may be missing. */
        public Series(String name, Colour colour, Style style, List<@Nullable BigDecimal> values) {
            this.name = name;
            this.colour = colour;
            this.style = style;
            this.values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Chart {
        Section.checkId(id);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException("series " + each.name() + " of chart " + id + " has "
                        + each.values().size() + " values for " + categories.size() + " categories");
            }
            if (kind == Kind.STACKED && each.values().stream().anyMatch(value -> value != null && value.signum() < 0)) {
                throw new IllegalArgumentException("stacked parts of chart " + id + " are negative");
            }
        }
    }

    @Override
    public Stream<Inline> runs() {
        return Stream.empty();
    }
}
