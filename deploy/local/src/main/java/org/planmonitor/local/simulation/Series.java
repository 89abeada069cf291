package org.planmonitor.local.simulation;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One invented series with its baseline, its target and the pace at which it really moves, in percent of the pace that
 * the target needs; every value has up to three points of noise. Drawn are: binding 35 %; growth rates 20 %, levels that
 * shall fall 20 %, running totals 10 %, levels that shall rise 50 %; and the pace as {@link #pace} says.
 */
record Series(
        String kind, String direction, String attribute, BigDecimal baseline, BigDecimal target, int pacePercent) {

    static Series drawn(Draw draw) {
        String attribute = draw.chance(35) ? "BINDING" : "EXPECTED";
        int pace = pace(draw);
        return switch (draw.below(10)) {
            case 0, 1 -> {
                BigDecimal growth = draw.figure(4, 10);
                yield new Series("AVERAGE_GROWTH", "HIGHER_IS_BETTER", attribute, draw.figure(2, 8), growth, pace);
            }
            case 2, 3 -> {
                BigDecimal from = draw.figure(40, 90);
                BigDecimal to = Draw.part(from, draw.between(60, 90), 100);
                yield new Series("LEVEL", "LOWER_IS_BETTER", attribute, from, to, pace);
            }
            case 4 ->
                new Series(
                        "CUMULATIVE_TOTAL",
                        "HIGHER_IS_BETTER",
                        attribute,
                        BigDecimal.ZERO,
                        draw.figure(50, 500),
                        Math.abs(pace));
            default -> {
                BigDecimal from = draw.figure(20, 400);
                BigDecimal to = Draw.part(from, draw.between(115, 180), 100);
                yield new Series("LEVEL", "HIGHER_IS_BETTER", attribute, from, to, pace);
            }
        };
    }

    /**
     * A plan as plans go: of a hundred series 4 move away from their target, 22 lag behind, 20 are nearly on pace (which
     * is lagging for a binding one), 26 on pace, 22 ahead, and 6 have reached the target before its time.
     */
    private static int pace(Draw draw) {
        int share = draw.below(100);
        if (share < 4) {
            return draw.between(-25, -5);
        }
        if (share < 26) {
            return draw.between(45, 86);
        }
        if (share < 46) {
            return draw.between(92, 98);
        }
        if (share < 72) {
            return draw.between(101, 104);
        }
        return share < 94 ? draw.between(107, 120) : draw.between(130, 140);
    }

    String accumulation() {
        return switch (kind) {
            case "AVERAGE_GROWTH" -> "PERIOD";
            case "CUMULATIVE_TOTAL" -> "PLAN_TO_DATE";
            default -> "STOCK";
        };
    }

    ObjectNode rule() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("direction", direction)
                .put("attribute", attribute)
                .put("accumulation", accumulation())
                .put("finalYearOnly", false);
    }

    ObjectNode targetOf(int year) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("year", year)
                .put("value", target)
                .put("comparator", direction.equals("HIGHER_IS_BETTER") ? "gte" : "lte");
    }

    ObjectNode baselineOf(int year) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("year", year)
                .put("value", baseline)
                .put("status", "ACTUAL");
    }

    /** What was observed: a share of the way to the target, with some noise. */
    void observe(ArrayNode into, Size size, ObjectNode subject, String component, Draw draw) {
        int perYear = size.frequency().perYear();
        int parts = size.years() * perYear;
        for (int step = 1; step <= parts; step++) {
            int year = size.firstYear() + (step - 1) / perYear;
            int part = (step - 1) % perYear + 1;
            if (year > Calendar.LAST_OBSERVED_YEAR) {
                return;
            }
            ObjectNode observation = into.addObject();
            observation.set("subject", subject);
            observation
                    .put("component", component)
                    .put("region", IndicatorsHalf.REGION)
                    .put("period", size.frequency().period(year, part))
                    .put("accumulation", accumulation())
                    .put("forecast", false)
                    .put("value", value(step, parts, draw.between(-3, 3)))
                    .put("status", "FINAL");
            observation
                    .putObject("source")
                    .put("title", "Simulated bulletin")
                    .put("published", Calendar.published(year, 12 / perYear * part));
        }
    }

    private BigDecimal value(int step, int parts, int noisePercent) {
        int pace = pacePercent + noisePercent;
        return kind.equals("AVERAGE_GROWTH")
                ? Draw.part(target, pace, 100)
                : baseline.add(Draw.part(target.subtract(baseline), step * pace, parts * 100));
    }
}
