package org.planmonitor.projects.link.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How much of a component's target the projects that feed it are to bring, and have brought. Sums are exact; percentages are cut to
 * two decimals. What cannot be added is left out by name, never converted.
 *
 * @param expected sum of what is expected of the projects that count, in the unit of the target
 * @param actual sum of the newest that was reported of the same projects, in that unit
 * @param percentOfTarget {@code expected} of the target; null with a reason
 * @param actualPercentOfTarget {@code actual} of the target
 * @param percentOfIncrease {@code expected} of what lies between baseline and target; null where there is no such rise
 * @param reason why there is no percentage; null where there is one
 * @param counted number of projects behind the sums
 * @param leftOut number of projects that feed it and do not count
 */
public record Coverage(
        BigDecimal expected,
        BigDecimal actual,
        @Nullable BigDecimal percentOfTarget,
        @Nullable BigDecimal actualPercentOfTarget,
        @Nullable BigDecimal percentOfIncrease,
        @Nullable Reason reason,
        int counted,
        int leftOut) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> TIMES = Set.of("a", "mo", "d", "h");

    /** Why nothing can be said in per cent. */
    public enum Reason {
        /** No project that the reader sees feeds it. */
        NO_PROJECT,
        /** The plan sets no single number: a range, a direction, a task assigned later. */
        NO_TARGET_VALUE,
        /** The target is zero or below: there is nothing to bring a part of. */
        TARGET_NOT_POSITIVE,
        /** Shares and rates of projects do not add up to that of the city. */
        SHARES_DO_NOT_ADD,
        /** Of no project is it said how much it is to bring. */
        NOTHING_EXPECTED,
        /** What is expected is said in other units than the target. */
        UNITS_DIFFER,
        /** Every project that feeds it has been given up, or is comprised in another one. */
        NO_PROJECT_COUNTS
    }

    /**
     * A component's target as far as projects can be held against it.
     *
     * @param unit null where it was never told
     * @param increment whether the target is itself what is to be added
     */
    public record Aim(
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            boolean increment) {}

    /** The coverage of one component by those of the shares that are meant for it. */
    public static Coverage of(Aim aim, List<Share> shares, Map<String, LeftOut> leftOut) {
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal actual = BigDecimal.ZERO;
        int counted = 0;
        for (Share share : shares) {
            if (!leftOut.containsKey(share.project()) && share.expected() != null) {
                expected = expected.add(share.expected());
                boolean alike = share.actual() != null
                        && share.unit() != null
                        && share.unit().equals(share.actualUnit());
                actual = alike && share.actual() != null ? actual.add(share.actual()) : actual;
                counted++;
            }
        }
        Reason reason = reason(aim, shares, leftOut, counted).orElse(null);
        boolean stated = reason == null;
        return new Coverage(
                plain(expected),
                plain(actual),
                stated ? percent(expected, aim.target()) : null,
                stated ? percent(actual, aim.target()) : null,
                stated ? percent(expected, rise(aim)) : null,
                reason,
                counted,
                shares.size() - counted);
    }

    /** Which of the shares for one component do not count, by project, and why. */
    public static Map<String, LeftOut> leftOut(Aim aim, List<Share> shares) {
        Map<String, LeftOut> found = new TreeMap<>();
        List<String> standing = shares.stream()
                .filter(share -> !share.gone() && share.expected() != null)
                .map(Share::project)
                .toList();
        for (Share share : shares) {
            why(aim, share, standing).ifPresent(why -> found.put(share.project(), why));
        }
        return found;
    }

    private static Optional<LeftOut> why(Aim aim, Share share, List<String> standing) {
        if (share.gone()) {
            return Optional.of(LeftOut.PROJECT_GONE);
        }
        if (share.expected() == null || share.unit() == null) {
            return Optional.of(LeftOut.NOTHING_EXPECTED);
        }
        if (share.parent() != null && standing.contains(share.parent())) {
            return Optional.of(LeftOut.COMPRISED);
        }
        return share.unit().equals(aim.unit()) ? Optional.empty() : Optional.of(LeftOut.UNITS_DIFFER);
    }

    private static Optional<Reason> reason(Aim aim, List<Share> shares, Map<String, LeftOut> leftOut, int counted) {
        if (shares.isEmpty()) {
            return Optional.of(Reason.NO_PROJECT);
        }
        if (aim.target() == null) {
            return Optional.of(Reason.NO_TARGET_VALUE);
        }
        if (aim.target().signum() <= 0) {
            return Optional.of(Reason.TARGET_NOT_POSITIVE);
        }
        if (aim.unit() != null && isShare(aim.unit())) {
            return Optional.of(Reason.SHARES_DO_NOT_ADD);
        }
        if (counted > 0) {
            return Optional.empty();
        }
        if (leftOut.containsValue(LeftOut.UNITS_DIFFER)) {
            return Optional.of(Reason.UNITS_DIFFER);
        }
        return Optional.of(
                leftOut.containsValue(LeftOut.NOTHING_EXPECTED) ? Reason.NOTHING_EXPECTED : Reason.NO_PROJECT_COUNTS);
    }

    /** A percentage, or so much for each person or each of anything else; so much in a year or a day is an amount. */
    private static boolean isShare(String unit) {
        int per = unit.lastIndexOf('/');
        return unit.startsWith("%") || (per >= 0 && !TIMES.contains(unit.substring(per + 1)));
    }

    private static @Nullable BigDecimal rise(Aim aim) {
        if (aim.target() == null || aim.increment()) {
            return aim.target();
        }
        return aim.baseline() == null ? null : aim.target().subtract(aim.baseline());
    }

    private static @Nullable BigDecimal percent(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() <= 0
                ? null
                : plain(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
