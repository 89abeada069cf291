package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A rate with its definition and what it is made of.
 *
 * @param period what it speaks of: the month, or the year for rates of a year's plan or output
 * @param value the share, null of nothing
 * @param percent the same in percent, to two decimals
 * @param continued continued projects of the yearly list, which are not counted; null for other rates
 * @param lacking projects of the denominator that lack a figure; null where none can lack
 */
record RateView(
        String code,
        Text name,
        Text definition,
        String period,
        Side numerator,
        Side denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal percent,
        @Nullable Long continued,
        @Nullable Long lacking,
        String href) {

    /** A numerator or denominator, and where its projects are. */
    @Schema(name = "RateSide")
    record Side(Text name, BigDecimal value, Unit unit, String href) {}

    @Schema(name = "RateUnit")
    record Unit(String code, String zh, String en) {}

    /** All rates of a plan. Items and next as every list has them; all fit one page. */
    @Schema(name = "RateSheet")
    record Sheet(
            String plan,
            String month,
            String day,
            Instant asOf,
            Scope.Newest newestRound,
            boolean simulated,
            List<RateView> items,
            @Nullable String next) {}

    /** One rate, by group. */
    @Schema(name = "GroupedRate")
    record Grouped(
            String plan,
            String month,
            String day,
            Instant asOf,
            Scope.Newest newestRound,
            boolean simulated,
            RateView rate,
            String by,
            List<Group> groups) {}

    /** @param code null for what belongs to no group */
    @Schema(name = "RateGroup")
    record Group(
            @Nullable String code,
            @Nullable Text name,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent) {}

    /** A project behind a numerator or denominator. */
    @Schema(name = "RateMember")
    record Member(String project, Text name, String stage, BigDecimal amount, Unit unit, String href) {}
}
