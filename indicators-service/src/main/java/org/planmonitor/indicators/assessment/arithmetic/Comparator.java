package org.planmonitor.indicators.assessment.arithmetic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the plan words a number: a bare figure, “at least”, “more than”, “about”. Written in lower case outside. */
public enum Comparator {
    EQ,
    GTE,
    GT,
    LTE,
    LT,
    APPROX,
    RANGE,
    TOWARD,
    SCALE;

    /** The form used in packs, requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The comparator of a {@link #code()}; empty for any other text. */
    public static Optional<Comparator> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** “Towards” and “of the order of” give a direction, never something that can be met. */
    boolean directional() {
        return this == TOWARD || this == SCALE;
    }
}
