package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Colour;

/**
 * The series of a component year by year as it was published, whether or not it could be judged, from its baseline, with the path to its
 * target: straight, or of equal growth each year where the plan means that.
 */
final class SeriesChart {

    /** What each year is held against the target itself; a target for all years together says nothing of one. */
    private static final Set<String> EVERY_YEAR = Set.of("AVERAGE_GROWTH", "HOLD", "STEP", "RANGE");

    private static final int DIGITS = 2;

    private SeriesChart() {}

    /** Empty where neither a figure nor a level to be reached is known: an empty chart says nothing. */
    static Optional<Chart> of(
            Material material, String id, JsonNode component, JsonNode judged, List<JsonNode> published, String unit) {
        int end = material.plan().at("/period/end").asInt();
        int start = material.plan().at("/period/start").asInt();
        JsonNode baseline = baseline(component, judged);
        Map<Integer, BigDecimal> known = known(judged, published);
        int from = Math.min(start - 1, baseline.path("year").asInt(start - 1));
        BigDecimal first = Material.number(baseline, "/value");
        if (first != null) {
            known.putIfAbsent(baseline.path("year").asInt(), first);
        }
        @Nullable IntFunction<BigDecimal> target = target(component, judged, baseline, first, end);
        if (end <= start || known.isEmpty()) {
            return Optional.empty();
        }
        List<String> years = new ArrayList<>();
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> path = new ArrayList<>();
        for (int year = from; year <= end; year++) {
            years.add(Integer.toString(year));
            actual.add(known.get(year));
            path.add(target == null ? null : target.apply(year));
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(material.say("chart.actual"), Colour.ACCENT, Chart.Style.SOLID, actual));
        if (target != null) {
            boolean flat = EVERY_YEAR.contains(component.at("/target/kind").asText());
            series.add(new Chart.Series(
                    material.say(flat ? "chart.target" : "chart.path"), Colour.INK_3, Chart.Style.DASHED, path));
        }
        return Optional.of(new Chart(
                "chart-" + id,
                material.say("chart.series", material.name(component)),
                material.say("chart.series.description", material.name(component), from, end),
                Chart.Kind.LINES,
                years,
                series,
                unit,
                DIGITS));
    }

    /** The one that is reckoned with, else the plan's own. */
    private static JsonNode baseline(JsonNode component, JsonNode judged) {
        JsonNode used = judged.at("/inputs/baseline");
        return used.path("value").isNumber() ? used : component.path("baseline");
    }

    private static Map<Integer, BigDecimal> known(JsonNode judged, List<JsonNode> published) {
        Map<Integer, BigDecimal> known = new HashMap<>();
        List<JsonNode> figures = new ArrayList<>(published);
        judged.at("/inputs/vintages").forEach(figures::add);
        for (JsonNode each : figures) {
            String period = each.path("period").asText();
            BigDecimal value = Material.number(each, "/value");
            if (value != null && period.matches("\\d{4}")) {
                known.put(Integer.parseInt(period), value);
            }
        }
        return known;
    }

    private static @Nullable IntFunction<BigDecimal> target(
            JsonNode component, JsonNode judged, JsonNode baseline, @Nullable BigDecimal first, int end) {
        String kind = component.at("/target/kind").asText();
        BigDecimal used = Material.number(judged, "/inputs/target/value");
        BigDecimal value = used == null ? Material.number(component, "/target/value") : used;
        int from = baseline.path("year").asInt();
        int until = component.at("/target/year").asInt(end);
        if (value == null) {
            return null;
        }
        if (EVERY_YEAR.contains(kind)) {
            return year -> value;
        }
        if (!kind.startsWith("LEVEL") || first == null || until <= from) {
            return null;
        }
        boolean growth = kind.equals("LEVEL_WITH_GROWTH") && first.signum() > 0 && value.signum() > 0;
        return year -> growth
                ? BigDecimal.valueOf(first.doubleValue()
                                * StrictMath.pow(
                                        value.doubleValue() / first.doubleValue(),
                                        (year - from) / (double) (until - from)))
                        .round(MathContext.DECIMAL32)
                : first.add(value.subtract(first)
                        .multiply(BigDecimal.valueOf(year - from))
                        .divide(BigDecimal.valueOf(until - from), MathContext.DECIMAL64));
    }
}
