package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Which target is in force, and which number it stands for. */
final class Targets {
    private Targets() {}

    /** The last amendment that was known, else the printed target. */
    static Optional<Target> inForce(List<Target> targets, @Nullable Instant asOf) {
        return targets.stream()
                .filter(it -> it.amendment() == null
                        || asOf == null
                        || !it.amendment().knownSince().isAfter(asOf))
                .reduce((earlier, later) ->
                        later.amendment() == null || since(earlier).isAfter(since(later)) ? earlier : later);
    }

    private static Instant since(Target target) {
        Amendment amendment = target.amendment();
        return amendment == null ? Instant.MIN : amendment.knownSince();
    }

    /** The level to reach: printed, the minimum of a range, or the baseline plus an increment. */
    static @Nullable BigDecimal level(Target target, @Nullable BigDecimal baseline) {
        BigDecimal delta = target.delta();
        if (delta != null) {
            return baseline == null ? null : baseline.add(delta);
        }
        return target.value() != null ? target.value() : target.min();
    }
}
