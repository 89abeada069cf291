package org.planmonitor.projects.funding.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a bid stands. Never more is issued than was asked for, and never more paid than issued.
 *
 * @param since the day of the last step
 */
public record Pipeline(BidStep step, LocalDate since, BigDecimal asked, BigDecimal issued, BigDecimal paid) {

    /** Whether a step may be taken, and if not, why. */
    public sealed interface Answer {

        record Accepted(Pipeline after) implements Answer {}

        record WrongStep(BidStep now) implements Answer {}

        record TooEarly(LocalDate since) implements Answer {}

        /** More than was asked for, or than was issued. */
        record TooMuch(BigDecimal left) implements Answer {}
    }

    /** A bid that is kept in reserve from a day on. */
    public static Pipeline reserved(BigDecimal asked, LocalDate day) {
        return new Pipeline(BidStep.RESERVE, day, asked, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** @param amount zero for a step that is about no amount */
    public Answer take(BidStep next, LocalDate day, BigDecimal amount) {
        if (!step.next().contains(next)) {
            return new Answer.WrongStep(step);
        }
        if (day.isBefore(since)) {
            return new Answer.TooEarly(since);
        }
        BigDecimal left = next == BidStep.PAID ? issued.subtract(paid) : asked;
        if (next.hasAmount() && amount.compareTo(left) > 0) {
            return new Answer.TooMuch(left);
        }
        return new Answer.Accepted(new Pipeline(
                next,
                day,
                asked,
                next == BidStep.ISSUED ? amount : issued,
                next == BidStep.PAID ? paid.add(amount) : paid));
    }
}
