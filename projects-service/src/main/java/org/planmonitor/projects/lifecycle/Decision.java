package org.planmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a step may be taken by decision, and if not, which rule stands against it and what would be legal. */
public sealed interface Decision {

    /** The step is legal: the fact that it leaves, and where the project then stands. */
    record Accepted(Standing after, Fact fact) implements Decision {}

    /** Neither the path nor what lies beside it leads there from here; {@code allowed} is empty at the end. */
    record WrongStage(List<String> allowed) implements Decision {}

    /** The date lies before a day on which the project is known to have been in its present stage. */
    record TooEarly(PartialDate notBefore) implements Decision {}

    /** The date has not come yet. */
    record NotYet(LocalDate today) implements Decision {}

    /**
     * Judges a step by decision, unlike {@link LifeCycle#after}, which only takes note of what has happened.
     *
     * @param known every fact of the project that stands, in any order
     * @param today the day at the place of the plan
     */
    static Decision on(LifeCycle path, Standing now, List<Fact> known, String to, PartialDate date, LocalDate today) {
        List<String> next = path.nextOf(now);
        List<String> besides = path.besideOf(now);
        if (!next.contains(to) && !besides.contains(to)) {
            List<String> allowed = new ArrayList<>(next);
            allowed.addAll(besides);
            return new WrongStage(allowed);
        }
        if (date.certainlyAfter(today)) {
            return new NotYet(today);
        }
        Optional<PartialDate> lastSeen = lastSeen(path, now, known);
        if (lastSeen.isPresent() && date.certainlyBefore(lastSeen.get())) {
            return new TooEarly(lastSeen.get());
        }
        boolean resumes = now.beside() != null && next.contains(to);
        Fact fact = resumes ? Fact.resumption(to, date) : new Fact(to, date, true);
        return new Accepted(path.after(now, fact), fact);
    }

    /** Joining another project is no step of the own path: legal from everywhere but an end. */
    static Decision join(LifeCycle path, Standing now, List<Fact> known, PartialDate date, LocalDate today) {
        Optional<String> joined = path.besides().stream()
                .filter(beside -> beside.kind() == Beside.Kind.JOIN)
                .map(Beside::stage)
                .findFirst();
        if (joined.isEmpty() || path.isOver(now)) {
            return new WrongStage(List.of());
        }
        if (date.certainlyAfter(today)) {
            return new NotYet(today);
        }
        Optional<PartialDate> lastSeen = lastSeen(path, now, known);
        if (lastSeen.isPresent() && date.certainlyBefore(lastSeen.get())) {
            return new TooEarly(lastSeen.get());
        }
        Fact fact = new Fact(joined.get(), date, true);
        return new Accepted(path.after(now, fact), fact);
    }

    private static Optional<PartialDate> lastSeen(LifeCycle path, Standing now, List<Fact> known) {
        return known.stream()
                .filter(fact ->
                        !now.stage().equals(path.listed()) && now.stage().equals(fact.stage()))
                .map(Fact::date)
                .max(Comparator.naturalOrder());
    }
}
