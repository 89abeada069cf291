package org.planmonitor.projects.rate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.rate.RateView.Side;
import org.planmonitor.projects.rate.RateView.Unit;

/** Rates in the words of their readers: with names, units, periods and addresses. */
final class RateWords {

    private static final Unit PROJECTS = new Unit("project", "个", "projects");
    private static final Unit MONEY = new Unit(Money.UNIT.code(), Money.UNIT.zh(), Money.UNIT.en());

    private final Asked asked;
    private final Instant asOf;
    private final String query;

    /** @param asOf what the answer is as of, which every address asks for again */
    RateWords(Asked asked, @Nullable String region, Instant asOf) {
        this.asked = asked;
        this.asOf = asOf;
        Scope scope = asked.scope();
        this.query = "?month=" + asked.moment().month() + part("asOf", asOf.toString())
                + part("portfolio", scope.portfolio()) + part("region", region) + part("unit", scope.unit())
                + part("newestRound", scope.newestRound() == Scope.Newest.INCLUDED ? null : "LEFT_OUT");
    }

    Instant asOf() {
        return asOf;
    }

    RateView of(Rate rate, RateSums.Sum sum, @Nullable Long continued) {
        String href = "/projects/v1/plans/" + asked.plan().code() + "/rates/" + rate.code();
        return new RateView(
                rate.code(),
                rate.label(),
                rate.definition(),
                period(rate),
                new Side(
                        rate.numerator(),
                        Money.plain(sum.ratio().numerator()),
                        unit(rate),
                        href + "/numerator" + query),
                new Side(
                        rate.denominator(),
                        Money.plain(sum.ratio().denominator()),
                        unit(rate),
                        href + "/denominator" + query),
                sum.ratio().value(),
                sum.ratio().percent(),
                rate == Rate.YEARLY_OPENING ? continued : null,
                rate == Rate.FULL_CAPACITY ? sum.lacking() : null,
                href + query);
    }

    String period(Rate rate) {
        return switch (rate) {
            case FULL_CAPACITY -> String.valueOf(asked.outputYear());
            case YEARLY_OPENING, INVESTMENT_COMPLETION, INVESTMENT_COMPLETION_STATISTICAL, PAYMENT ->
                String.valueOf(asked.year());
            case OPENING, PRODUCTION, FUNDS_IN_PLACE, STATISTICAL_ENTRY ->
                asked.moment().month().toString();
        };
    }

    static Unit unit(Rate rate) {
        return rate.isMoney() ? MONEY : PROJECTS;
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
