package org.planmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a step may be taken by decision, and if not, which rule stands against it and what would be legal. */
public sealed interface Decision {

    /** The step is legal; the project then stands at {@code after}. */
    record Accepted(Position after) implements Decision {}

    /** The path does not lead there from here; {@code allowed} is empty at its end. */
    record WrongStage(List<String> allowed) implements Decision {}

    /** The date lies before a day on which the project is known to have been in its present stage. */
    record TooEarly(PartialDate notBefore) implements Decision {}

    /** The date has not come yet. */
    record NotYet(LocalDate today) implements Decision {}

    /**
     * Judges a step by decision, unlike {@link LifeCycle#after}, which only takes note of what has happened.
     *
     * @param known every fact known of the project, in any order
     * @param today the day at the place of the plan
     */
    static Decision on(LifeCycle path, Position now, List<Fact> known, String to, PartialDate date, LocalDate today) {
        List<String> allowed = path.nextOf(now.stage());
        if (!allowed.contains(to)) {
            return new WrongStage(allowed);
        }
        if (date.certainlyAfter(today)) {
            return new NotYet(today);
        }
        boolean listed = now.stage().equals(path.listed());
        Optional<PartialDate> lastSeen = known.stream()
                .filter(fact -> !listed && now.stage().equals(fact.stage()))
                .map(Fact::date)
                .max(Comparator.naturalOrder());
        if (lastSeen.isPresent() && date.certainlyBefore(lastSeen.get())) {
            return new TooEarly(lastSeen.get());
        }
        return new Accepted(new Position(to, date));
    }
}
