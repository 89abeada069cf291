package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of the kinds, and the same with the numbers that the owner of the indicators has put in and got out. Nothing is computed
 * here: a result is quoted, and a formula of which a number is missing is not filled in.
 */
final class Formulas {

    private static final Map<String, String> GENERAL = Map.ofEntries(
            Map.entry("LEVEL", "P = (y − b) / (T − b), τ = k / n, r = P / τ"),
            Map.entry("LEVEL_WITH_GROWTH", "P = ln(y / b) / ln(T / b), τ = k / n, r = P / τ"),
            Map.entry("AVERAGE_GROWTH", "P = ln ∏(1 + g(i)) / (n · ln(1 + g*)), r = P / τ"),
            Map.entry("CUMULATIVE_REDUCTION", "C = 1 − ∏(1 − x(i)), P = ln(1 − C) / ln(1 − R*), r = P / τ"),
            Map.entry("CUMULATIVE_TOTAL", "P = y / T, r = P / τ"),
            Map.entry("RANGE", "P = y / min, r = P / τ"),
            Map.entry("INCREMENT", "P = (y − b) / Δ, r = P / τ"));

    private Formulas() {}

    /** Empty for a kind without a pace. */
    static Optional<String> general(String kind) {
        return Optional.ofNullable(GENERAL.get(kind));
    }

    /** How far it is and at which pace, line by line; nothing where there is no progress. */
    static List<String> filled(String kind, JsonNode judged) {
        String progress = text(judged, "/progress");
        if (progress == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        progress(kind, judged).ifPresent(expression -> lines.add("P = " + expression + " = " + progress));
        String gone = text(judged, "/inputs/yearsGone");
        String all = text(judged, "/inputs/yearsInAll");
        String elapsed = text(judged, "/elapsed");
        String pace = text(judged, "/paceRatio");
        if (gone != null && all != null && elapsed != null) {
            lines.add("τ = k / n = " + gone + " / " + all + " = " + elapsed);
        }
        if (elapsed != null && pace != null) {
            lines.add("r = P / τ = " + progress + " / " + elapsed + " = " + pace);
        }
        return lines;
    }

    private static Optional<String> progress(String kind, JsonNode judged) {
        String y = text(Figures.newest(judged), "/value");
        String b = text(judged, "/inputs/baseline/value");
        String target = text(judged, "/inputs/target/value");
        String all = text(judged, "/inputs/yearsInAll");
        return Optional.ofNullable(
                switch (kind) {
                    case "LEVEL" -> filled("(%s − %s) / (%s − %2$s)", y, b, target);
                    case "LEVEL_WITH_GROWTH" -> filled("ln(%s / %s) / ln(%s / %2$s)", y, b, target);
                    case "AVERAGE_GROWTH" ->
                        filled(
                                "ln[%s] / (%s · ln(1 + %s%%))",
                                product(judged, " + ").orElse(null), all, target);
                    case "CUMULATIVE_REDUCTION" ->
                        filled("ln[%s] / ln(1 − %s%%)", product(judged, " − ").orElse(null), target);
                    case "CUMULATIVE_TOTAL" -> filled("%s / %s", or(text(judged, "/cumulative"), y), target);
                    case "RANGE" ->
                        filled("%s / %s", or(text(judged, "/cumulative"), y), text(judged, "/inputs/target/min"));
                    case "INCREMENT" -> filled("(%s − %s) / %s", y, b, text(judged, "/inputs/target/delta"));
                    default -> null;
                });
    }

    /** Of all years that entered; empty where a figure is of several years, which the answer does not tell apart. */
    private static Optional<String> product(JsonNode judged, String sign) {
        List<String> years = new ArrayList<>();
        for (JsonNode each : judged.at("/inputs/vintages")) {
            String value = text(each, "/value");
            years.add("(1" + sign + (value != null && value.startsWith("−") ? "(" + value + "%)" : value + "%") + ")");
        }
        BigDecimal gone = Material.number(judged, "/inputs/yearsGone");
        boolean complete = gone != null && gone.compareTo(BigDecimal.valueOf(years.size())) == 0;
        return complete ? Optional.of(String.join(" · ", years)) : Optional.empty();
    }

    private static @Nullable String filled(String expression, @Nullable String... numbers) {
        for (String number : numbers) {
            if (number == null) {
                return null;
            }
        }
        return expression.formatted((Object[]) numbers);
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String text(JsonNode node, String pointer) {
        BigDecimal value = Material.number(node, pointer);
        return value == null ? null : Material.plain(value);
    }
}
