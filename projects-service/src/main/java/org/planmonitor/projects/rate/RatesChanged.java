package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * The event: rates of a plan and month, all of a topic together, as those see them with whom they are shared.
 * Schema: {@code schemas/events/rates.changed/v1.json}.
 *
 * @param topic PROJECTS for rates that count projects, MONEY for those that sum up money
 * @param month the month that they speak of
 */
record RatesChanged(
        String plan, String topic, String month, Instant asOf, List<Told> rates, Sharing sharing, boolean simulated) {

    static final String TYPE = "rates.changed";
    static final String AGGREGATE = "rates";

    record Told(
            String code,
            Text name,
            String period,
            RateView.Unit unit,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent) {

        static Told of(RateView rate) {
            return new Told(
                    rate.code(),
                    rate.name(),
                    rate.period(),
                    rate.numerator().unit(),
                    rate.numerator().value(),
                    rate.denominator().value(),
                    rate.value(),
                    rate.percent());
        }

        boolean isOfNothing() {
            return denominator.signum() == 0;
        }
    }

    String aggregateId() {
        return plan + "/" + topic;
    }

    /** Of everything a reader would see as a change, which the instant is not. */
    String digest() {
        return EntityTag.of(rates, sharing).value();
    }
}
