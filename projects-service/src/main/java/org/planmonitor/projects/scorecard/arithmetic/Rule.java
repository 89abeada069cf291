package org.planmonitor.projects.scorecard.arithmetic;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what zones are ranked and classed: data of a plan, never a setting of ours. A bound belongs to its class.
 *
 * @param a what class A reaches at least, or uses at most where less is better; the same of b and c; all others are class D
 */
public record Rule(Measure measure, BigDecimal a, BigDecimal b, BigDecimal c) {

    /** A class of zones. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    /** Whether the bounds follow each other from better to worse, none equal to another. */
    public boolean isOrdered() {
        int ab = a.compareTo(b);
        int bc = b.compareTo(c);
        return measure.moreIsBetter() ? ab > 0 && bc > 0 : ab < 0 && bc < 0;
    }

    public Grade grade(Ratio ratio) {
        if (reaches(ratio, a)) {
            return Grade.A;
        }
        if (reaches(ratio, b)) {
            return Grade.B;
        }
        return reaches(ratio, c) ? Grade.C : Grade.D;
    }

    /** Places from 1; zones that are equal share a place, and the next one counts all before it. */
    public Map<String, Integer> ranks(Map<String, Ratio> zones) {
        Comparator<Map.Entry<String, Ratio>> rising = Map.Entry.comparingByValue();
        List<Map.Entry<String, Ratio>> order = zones.entrySet().stream()
                .sorted(measure.moreIsBetter() ? rising.reversed() : rising)
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        int place = 0;
        for (int i = 0; i < order.size(); i++) {
            boolean equal =
                    i > 0 && order.get(i).getValue().compareTo(order.get(i - 1).getValue()) == 0;
            place = equal ? place : i + 1;
            ranks.put(order.get(i).getKey(), place);
        }
        return ranks;
    }

    private boolean reaches(Ratio ratio, BigDecimal bound) {
        int compared = ratio.compareTo(bound);
        return measure.moreIsBetter() ? compared >= 0 : compared <= 0;
    }
}
