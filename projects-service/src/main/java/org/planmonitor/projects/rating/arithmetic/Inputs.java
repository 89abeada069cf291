package org.planmonitor.projects.rating.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a computed rating is made of, on one day. A part is null when nothing is known of it.
 *
 * @param schedule the milestones
 * @param money both sides of the project's investment
 * @param blockers what holds the project up
 */
public record Inputs(
        @Nullable Schedule schedule,
        @Nullable Money money,
        @Nullable Blockers blockers) {

    public static final Inputs NONE = new Inputs(null, null, null);

    /** The same for readers who may not see figures of money. */
    public Inputs withoutMoney() {
        return new Inputs(schedule, null, blockers);
    }

    /** What both know together; where both know a part, this one counts. */
    public Inputs and(Inputs other) {
        return new Inputs(
                schedule != null ? schedule : other.schedule,
                money != null ? money : other.money,
                blockers != null ? blockers : other.blockers);
    }

    /**
     * Milestones by light.
     *
     * @param criticalRed how many of the red ones are key nodes (关键节点)
     * @param longestOverdueDays calendar days of the one that is overdue longest
     */
    public record Schedule(int green, int yellow, int red, int criticalRed, long longestOverdueDays) {}

    /**
     * Money as shares.
     *
     * @param overEstimate how far the cost lies over the approved estimate (概算), 0.12 for 12 %; null without an estimate
     * @param completion completed investment as a share of what the plan has until now; null without a plan
     */
    public record Money(
            @Nullable BigDecimal overEstimate, @Nullable BigDecimal completion) {

        private static final int DECIMALS = 6;
        private static final BigDecimal MONTHS = new BigDecimal(12);

        /** The shares of amounts in one unit; an estimate or plan of nothing gives no share. */
        public static Money of(BigDecimal estimate, BigDecimal cost, BigDecimal completed, BigDecimal planned) {
            BigDecimal over = share(cost, estimate);
            return new Money(over == null ? null : over.subtract(BigDecimal.ONE), share(completed, planned));
        }

        /** What the plans have until a day: those of the years before, and of this year's the months that have ended. */
        public static BigDecimal planUntil(BigDecimal before, BigDecimal ofYear, LocalDate day) {
            BigDecimal months = BigDecimal.valueOf(day.getMonthValue() - 1L);
            return before.add(ofYear.multiply(months).divide(MONTHS, DECIMALS, RoundingMode.HALF_UP));
        }

        private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
            return whole.signum() <= 0 ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * Blockers that are not closed.
     *
     * @param highestLevel how high the highest has been carried
     */
    public record Blockers(int open, int overdue, int highestLevel) {}
}
