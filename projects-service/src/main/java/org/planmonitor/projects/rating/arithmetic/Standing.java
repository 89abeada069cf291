package org.planmonitor.projects.rating.arithmetic;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;

/** Three ratings of one project side by side: by computation, by its owner, by a third party. Null where nobody has judged. */
public record Standing(
        @Nullable Light computed,
        @Nullable Light self,
        @Nullable Light independent) {

    /** Steps between two ratings from which they contradict each other: one says green, another red. */
    public static final int LARGE = 2;

    /** How far the known ones lie apart at most; 0 with fewer than two. */
    public int spread() {
        int worst = 0;
        Light[] known =
                Stream.of(computed, self, independent).filter(Objects::nonNull).toArray(Light[]::new);
        for (Light one : known) {
            for (Light other : known) {
                worst = Math.max(worst, one.stepsTo(other));
            }
        }
        return worst;
    }

    public boolean isContradictory() {
        return spread() >= LARGE;
    }
}
