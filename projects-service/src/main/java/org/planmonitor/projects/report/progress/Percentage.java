package org.planmonitor.projects.report.progress;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How the physical percentage of a month may stand between its neighbours. What was built does not vanish: a fall needs a
 * reason, said in the report in which it shows.
 */
public final class Percentage {

    private static final BigDecimal ALL = new BigDecimal(100);

    /** What is wrong with a percentage. */
    public enum Fault {
        /** Not between 0 and 100, or finer than two decimals. */
        NOT_A_PERCENTAGE,
        /** Below the newest report before it, without a reason. */
        FALLS,
        /** Above the next report after it, which gives no reason for its fall. */
        LATER_FALLS
    }

    private Percentage() {}

    /**
     * Judges a percentage; null when nothing is wrong with it.
     *
     * @param before the newest one of an earlier month
     * @param after the oldest one of a later month
     * @param reason why it falls
     * @param laterReason why the later one falls
     */
    public static @Nullable Fault of(
            BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String reason,
            @Nullable String laterReason) {
        if (now.signum() < 0
                || now.compareTo(ALL) > 0
                || now.stripTrailingZeros().scale() > 2) {
            return Fault.NOT_A_PERCENTAGE;
        }
        if (before != null && now.compareTo(before) < 0 && reason == null) {
            return Fault.FALLS;
        }
        return after != null && after.compareTo(now) < 0 && laterReason == null ? Fault.LATER_FALLS : null;
    }
}
