package org.planmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether a fact may be answered by another one that says otherwise, and if not, what stands against it. */
public sealed interface Correction {

    /** The facts that stand afterwards, in the old order, and where they lead. */
    record Accepted(List<Fact> standing, Standing after) implements Correction {}

    /** The new date would put the step before the one that came before it. */
    record BeforePrevious(PartialDate previous) implements Correction {}

    /** The new date would put the step behind the one that came after it. */
    record AfterNext(PartialDate next) implements Correction {}

    /** The date has not come yet. */
    record NotYet(LocalDate today) implements Correction {}

    /** Only the last step can be taken back: others rest on it. */
    record NotLast() implements Correction {}

    /**
     * Judges a correction.
     *
     * @param known the facts that stand, in the order in which they became known, the listing first
     * @param index which of them is wrong; not the listing, which is no fact of the project
     * @param date what it should say, or null when it did not happen at all
     */
    static Correction of(LifeCycle path, List<Fact> known, int index, @Nullable PartialDate date, LocalDate today) {
        Fact wrong = known.get(index);
        List<Fact> rest = new ArrayList<>(known);
        if (date == null) {
            if (known.subList(index + 1, known.size()).stream().anyMatch(later -> later.stage() != null)) {
                return new NotLast();
            }
            rest.remove(index);
            return accepted(path, rest);
        }
        if (date.certainlyAfter(today)) {
            return new NotYet(today);
        }
        for (int i = 1; i < known.size(); i++) {
            Fact other = known.get(i);
            if (i < index && follows(path, other, wrong) && date.certainlyBefore(other.date())) {
                return new BeforePrevious(other.date());
            }
            if (i > index && follows(path, wrong, other) && other.date().certainlyBefore(date)) {
                return new AfterNext(other.date());
            }
        }
        rest.set(index, new Fact(wrong.stage(), date, wrong.begins(), wrong.resumes()));
        return accepted(path, rest);
    }

    /** Whether the later fact tells of something that could only happen after the earlier one: figures and late news do not. */
    private static boolean follows(LifeCycle path, Fact earlier, Fact later) {
        String from = earlier.stage();
        String to = later.stage();
        if (from == null || to == null) {
            return false;
        }
        return path.beside(from).isPresent() || path.beside(to).isPresent() || path.rankOf(from) <= path.rankOf(to);
    }

    private static Accepted accepted(LifeCycle path, List<Fact> facts) {
        return new Accepted(List.copyOf(facts), path.fold(facts.getFirst().date(), facts.subList(1, facts.size())));
    }
}
