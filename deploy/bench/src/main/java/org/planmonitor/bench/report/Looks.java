package org.planmonitor.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What several looks at one thing have shown: the one in the middle, and how far they lie apart. */
public final class Looks {

    private final List<Double> seen = new ArrayList<>();

    /** One more look. */
    public void add(double figure) {
        seen.add(figure);
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public double median() {
        List<Double> sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** These looks divided by those that were taken beside them, look by look: what shakes both cancels out. */
    public Looks per(Looks others) {
        Looks ratios = new Looks();
        for (int i = 0; i < seen.size(); i++) {
            ratios.add(seen.get(i) / others.seen.get(i));
        }
        return ratios;
    }

    /** These looks less those that were taken beside them, look by look. */
    public Looks less(Looks others) {
        Looks differences = new Looks();
        for (int i = 0; i < seen.size(); i++) {
            differences.add(seen.get(i) - others.seen.get(i));
        }
        return differences;
    }

    /** The median with the least and the most. */
    public String in(String format) {
        List<Double> sorted = sorted();
        String one = format + " (" + format + "–" + format + ")";
        return String.format(Locale.ROOT, one, median(), sorted.getFirst(), sorted.getLast());
    }

    private List<Double> sorted() {
        return seen.stream().sorted().toList();
    }
}
