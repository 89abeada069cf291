package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.BaselineVersion;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.TargetVersion;

/**
 * The verdicts of whole plans as this replica last computed them. They are given again while they would be computed from
 * the very same definitions and figures; a publication makes other ones, and so drops the answer the moment it counts.
 */
@ApplicationScoped
class VerdictMemory {

    private static final int MOST = 16;

    private final Map<Key, Held> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Held> eldest) {
            return size() > MOST;
        }
    };

    /** Same objects, not equal ones: comparing whole plans would cost more than judging them. */
    private static final class Same {
        private final Object it;

        Same(Object it) {
            this.it = it;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.it == it;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(it);
        }
    }

    private record Key(
            Same plan,
            Same figures,
            String region,
            @Nullable Period asked,
            int lastEnded) {}

    /** @param until the instant at which something becomes known that is in the definitions already */
    private record Held(Instant since, Instant until, List<SubjectVerdict> verdicts) {
        boolean holdsAt(Instant asOf) {
            return !asOf.isBefore(since) && asOf.isBefore(until);
        }
    }

    List<SubjectVerdict> of(SeriesInputs inputs, @Nullable Period asked) {
        PlanDefinition plan = inputs.plan();
        Key key = new Key(
                new Same(plan),
                new Same(inputs.figures()),
                inputs.region(),
                asked,
                AssessedPeriods.lastEnded(plan.plan(), inputs.asOf()));
        Held known = find(key);
        if (known != null && known.holdsAt(inputs.asOf())) {
            return known.verdicts();
        }
        List<SubjectVerdict> verdicts = PlanVerdicts.of(inputs, asked);
        keep(key, new Held(inputs.asOf(), nextKnown(plan, inputs.asOf()), verdicts));
        return verdicts;
    }

    /** A pack may say that a break is known only from some day on; nothing else is known of later than it is written. */
    private static Instant nextKnown(PlanDefinition plan, Instant asOf) {
        Stream<Instant> defined =
                plan.subjects().flatMap(it -> it.components().stream()).flatMap(VerdictMemory::known);
        Stream<Instant> breaks = plan.seriesBreaks().stream().map(BreakDefinition::knownSince);
        return Stream.concat(defined, breaks)
                .filter(it -> it.isAfter(asOf))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Stream<Instant> known(ComponentDefinition it) {
        return Stream.concat(
                it.targets().stream().map(TargetVersion::knownFrom),
                it.baselines().stream().map(BaselineVersion::knownFrom));
    }

    private synchronized @Nullable Held find(Key key) {
        return answers.get(key);
    }

    private synchronized void keep(Key key, Held held) {
        answers.put(key, held);
    }
}
