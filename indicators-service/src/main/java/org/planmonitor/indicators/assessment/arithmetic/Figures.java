package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of one answer, rounded, and for each that is missing the reason.
 *
 * @param values rounded HALF_UP to the decimals of each figure
 * @param absent figures that belong to the answer and have no value
 */
public record Figures(Map<Figure, BigDecimal> values, Map<Figure, Absence> absent) {

    /** The figure, or null where it is absent. */
    public @Nullable BigDecimal get(Figure figure) {
        return values.get(figure);
    }

    /** Beyond any statistic; an answer with hundreds of digits helps nobody. */
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(30);

    /** Rounded, or null where it is out of bounds. */
    static @Nullable BigDecimal bounded(BigDecimal exact, int decimals) {
        return exact.abs().compareTo(BOUND) >= 0 ? null : Decimals.round(exact, decimals);
    }

    static final class Builder {
        private final Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
        private final Map<Figure, BigDecimal> exact = new EnumMap<>(Figure.class);
        private final Map<Figure, Absence> absent = new EnumMap<>(Figure.class);

        Builder put(Figure figure, BigDecimal value) {
            BigDecimal rounded = bounded(value, figure.decimals());
            if (rounded == null) {
                return absent(Absence.OUT_OF_BOUNDS, figure);
            }
            absent.remove(figure);
            values.put(figure, rounded);
            exact.put(figure, value);
            return this;
        }

        Builder absent(Absence why, Figure... figures) {
            for (Figure figure : figures) {
                values.remove(figure);
                exact.remove(figure);
                absent.put(figure, why);
            }
            return this;
        }

        @Nullable
        BigDecimal get(Figure figure) {
            return values.get(figure);
        }

        /** Before rounding: a ratio of rounded figures is off in its last digit. */
        @Nullable
        BigDecimal exact(Figure figure) {
            return exact.get(figure);
        }

        /** Whatever is said nowhere is not defined for the kind. */
        Figures build() {
            for (Figure common : COMMON) {
                if (!values.containsKey(common)) {
                    absent.putIfAbsent(common, Absence.NOT_DEFINED_FOR_KIND);
                }
            }
            return only();
        }

        /** Nothing but what was said. */
        Figures only() {
            return new Figures(Collections.unmodifiableMap(values), Collections.unmodifiableMap(absent));
        }

        private static final Figure[] COMMON = {
            Figure.ELAPSED,
            Figure.PROGRESS,
            Figure.PACE_RATIO,
            Figure.EXPECTED,
            Figure.GAP,
            Figure.NEEDED_PER_YEAR,
            Figure.PROJECTION
        };
    }
}
