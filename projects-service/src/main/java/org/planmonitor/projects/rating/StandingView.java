package org.planmonitor.projects.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.rating.arithmetic.Standing;

/** The newest rating of each kind side by side, and whether they contradict each other. Null where nobody has judged. */
record StandingView(
        @Nullable RatingView computed,
        @Nullable RatingView self,
        @Nullable RatingView independent,
        boolean contradictory) {

    static StandingView of(List<RatingView> newest) {
        RatingView computed = of(newest, RatingKind.COMPUTED);
        RatingView self = of(newest, RatingKind.SELF);
        RatingView independent = of(newest, RatingKind.INDEPENDENT);
        Standing standing = new Standing(light(computed), light(self), light(independent));
        return new StandingView(computed, self, independent, standing.isContradictory());
    }

    private static @Nullable RatingView of(List<RatingView> newest, RatingKind kind) {
        return newest.stream()
                .filter(rating -> rating.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Light light(@Nullable RatingView rating) {
        return rating == null ? null : rating.light();
    }
}
