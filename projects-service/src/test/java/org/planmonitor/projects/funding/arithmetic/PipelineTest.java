package org.planmonitor.projects.funding.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

class PipelineTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Pipeline RESERVED = Pipeline.reserved(BigDecimal.TEN, DAY);

    private record Try(BidStep step, LocalDate day, BigDecimal amount) {}

    @Test
    void a_bid_goes_its_way_and_is_paid_in_parts() {
        Pipeline bid = take(RESERVED, BidStep.BID, 0);
        bid = take(bid, BidStep.REVIEW, 0);
        bid = take(bid, BidStep.ISSUED, 8);
        bid = take(bid, BidStep.PAID, 3);
        bid = take(bid, BidStep.PAID, 5);
        assertThat(bid.take(BidStep.PAID, DAY, BigDecimal.ONE)).isInstanceOf(Pipeline.Answer.TooMuch.class);
        assertThat(take(bid, BidStep.PERFORMANCE, 0).step().next()).isEmpty();
    }

    @Test
    void a_review_sends_a_bid_back_and_money_does_not_come_before_it() {
        Pipeline reviewed = take(take(RESERVED, BidStep.BID, 0), BidStep.REVIEW, 0);
        assertThat(take(reviewed, BidStep.RESERVE, 0).step()).isEqualTo(BidStep.RESERVE);
        assertThat(RESERVED.take(BidStep.ISSUED, DAY, BigDecimal.ONE)).isInstanceOf(Pipeline.Answer.WrongStep.class);
        assertThat(reviewed.take(BidStep.ISSUED, DAY.minusDays(1), BigDecimal.ONE))
                .isInstanceOf(Pipeline.Answer.TooEarly.class);
        assertThat(reviewed.take(BidStep.ISSUED, DAY, new BigDecimal("10.01")))
                .isInstanceOf(Pipeline.Answer.TooMuch.class);
    }

    @Test
    void no_sequence_of_steps_pays_more_than_was_issued_or_issues_more_than_was_asked_for() {
        qt().forAll(lists().of(tries()).ofSizeBetween(0, 40)).check(steps -> {
            Pipeline bid = RESERVED;
            for (Try step : steps) {
                if (bid.take(step.step(), step.day(), step.amount()) instanceof Pipeline.Answer.Accepted accepted) {
                    boolean back = accepted.after().since().isBefore(bid.since());
                    bid = accepted.after();
                    if (back
                            || bid.issued().compareTo(bid.asked()) > 0
                            || bid.paid().compareTo(bid.issued()) > 0) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    private static Gen<Try> tries() {
        List<BidStep> steps = List.of(BidStep.values());
        return integers()
                .between(0, steps.size() - 1)
                .zip(
                        integers().between(-2, 20),
                        integers().between(1, 1200),
                        (step, day, hundredths) -> new Try(
                                steps.get(step),
                                DAY.plusDays(day),
                                steps.get(step).hasAmount() ? BigDecimal.valueOf(hundredths, 2) : BigDecimal.ZERO));
    }

    private static Pipeline take(Pipeline bid, BidStep step, int amount) {
        return ((Pipeline.Answer.Accepted) bid.take(step, DAY, BigDecimal.valueOf(amount))).after();
    }
}
