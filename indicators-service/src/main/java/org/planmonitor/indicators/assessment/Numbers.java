package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Absence;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Figures;

/** Figures as they are written: rounded already, without the zeros that rounding left at the end. */
final class Numbers {

    private Numbers() {}

    static @Nullable BigDecimal shown(@Nullable BigDecimal it) {
        if (it == null) {
            return null;
        }
        BigDecimal stripped = it.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal shown(Figures figures, Figure figure) {
        return shown(figures.get(figure));
    }

    /** Names of the fields that are null, and why. */
    static Map<String, Absence> absent(Figures figures) {
        Map<String, Absence> absent = new TreeMap<>();
        figures.absent().forEach((figure, why) -> absent.put(field(figure), why));
        return absent;
    }

    private static String field(Figure figure) {
        StringBuilder name = new StringBuilder();
        for (String word : figure.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
