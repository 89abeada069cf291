package org.planmonitor.projects.supply.warning;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one firm reported last.
 *
 * @param orders orders in hand; null where it does not say
 * @param ordersBefore those of the quarter before; null where it has not reported it
 */
public record Reported(
        String firm,
        List<Item> items,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal ordersBefore) {

    /** Something it buys; days are those that stock lasts, and those it should. */
    public record Item(
            String product,
            @Nullable String node,
            @Nullable Integer stockDays,
            @Nullable Integer safeDays,
            @Nullable Integer sources) {}
}
