package org.planmonitor.projects.rating;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Inputs;

/**
 * A rating that was given or computed.
 *
 * @param parts of a computed one: a light for each of schedule, money and blockers, and the rule that gave it
 * @param inputs of a computed one: the figures it was made from
 * @param by who rated; null for a reader without a token, and for a computed one
 */
record RatingView(
        long id,
        RatingKind kind,
        @Nullable Light light,
        @Nullable String words,
        @Nullable List<Computation.Part> parts,
        @Nullable Inputs inputs,
        @Nullable String ruleVersion,
        String cause,
        Instant recordedAt,
        @Nullable String by) {

    /**
     * @param named whether the reader learns who rated
     * @param money whether the reader may see figures of money
     */
    static RatingView of(RatingEntity rating, boolean named, boolean money) {
        return new RatingView(
                rating.id == null ? 0 : rating.id,
                rating.kind,
                rating.light,
                rating.words,
                money || rating.parts == null ? rating.parts : Computation.withoutMoney(rating.parts),
                money || rating.inputs == null ? rating.inputs : rating.inputs.withoutMoney(),
                rating.ruleVersion,
                rating.cause,
                rating.recordedAt,
                named && rating.kind != RatingKind.COMPUTED ? rating.recordedBy : null);
    }
}
