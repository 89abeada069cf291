package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Colour;

/** The series of a component year by year, with the straight line from its baseline to its target where it is a level. */
final class SeriesChart {

    private SeriesChart() {}

    /** Empty where neither a figure nor a level to be reached is known: an empty chart says nothing. */
    static Optional<Chart> of(Material material, String id, JsonNode component, JsonNode judged) {
        int start = material.plan().at("/period/start").asInt();
        int end = material.plan().at("/period/end").asInt();
        Map<String, BigDecimal> known = new HashMap<>();
        for (JsonNode each : judged.at("/inputs/vintages")) {
            BigDecimal value = Material.number(each, "/value");
            if (value != null) {
                known.put(each.path("period").asText(), value);
            }
        }
        if (known.isEmpty() || end <= start) {
            return Optional.empty();
        }
        List<String> years = new ArrayList<>();
        List<@Nullable BigDecimal> actual = new ArrayList<>();
        List<@Nullable BigDecimal> path = new ArrayList<>();
        int from = start - 1;
        BigDecimal baseline = Material.number(component, "/baseline/value");
        BigDecimal target = Material.number(component, "/target/value");
        String kind = component.at("/target/kind").asText();
        boolean level = baseline != null && target != null && kind.startsWith("LEVEL");
        if (level && baseline != null) {
            known.putIfAbsent(component.at("/baseline/year").asText(), baseline);
        }
        for (int year = from; year <= end; year++) {
            years.add(Integer.toString(year));
            actual.add(known.get(Integer.toString(year)));
            path.add(
                    level && baseline != null && target != null
                            ? baseline.add(target.subtract(baseline)
                                    .multiply(BigDecimal.valueOf(year - from))
                                    .divide(BigDecimal.valueOf(end - from), MathContext.DECIMAL64))
                            : target);
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(material.say("chart.actual"), Colour.ACCENT, Chart.Style.SOLID, actual));
        if (target != null) {
            series.add(new Chart.Series(
                    material.say(level ? "chart.path" : "chart.target"), Colour.INK_3, Chart.Style.DASHED, path));
        }
        return Optional.of(new Chart(
                "chart-" + id,
                material.say("chart.series", material.name(component)),
                material.say("chart.series.description", material.name(component), start - 1, end),
                Chart.Kind.LINES,
                years,
                series,
                "",
                2));
    }
}
