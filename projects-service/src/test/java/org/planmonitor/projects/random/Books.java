package org.planmonitor.projects.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Books as they are asked for: such as reconcile, and such as must be refused for one reason alone. */
final class Books {

    static final List<String> SOURCES = List.of("CITY", "BONDS");

    private static final BigDecimal FEN = new BigDecimal("0.01");

    private Books() {}

    /** What is the matter with a book, by the code that its refusal bears. */
    enum Sort {
        /** Arranges some of what there is, or all to the last fen. */
        RECONCILES(""),
        /** Arranges a fen more than there is. */
        SCARCE("OVER_AVAILABLE"),
        /** Arranges less than its annual total. */
        DIFFERS("DOES_NOT_RECONCILE");

        private final String fault;

        Sort(String fault) {
            this.fault = fault;
        }

        String fault() {
            return fault;
        }

        static Sort any(Random random) {
            return List.of(RECONCILES, RECONCILES, RECONCILES, SCARCE, SCARCE, DIFFERS)
                    .get(random.nextInt(6));
        }
    }

    static Map<String, Object> book(Random random, int projects, Sort sort) {
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (int project = 1; project <= projects; project++) {
            Map<String, BigDecimal> arranged = new HashMap<>();
            for (String source : SOURCES) {
                BigDecimal amount = amount(random, 300);
                arranged.put(source, amount);
                sums.merge(source, amount, BigDecimal::add);
            }
            items.add(Map.of("project", "p-" + project, "total", 5000, "arrangedBefore", 0, "thisYear", arranged));
        }
        Map<String, Object> funds = new HashMap<>();
        String wrong = SOURCES.get(random.nextInt(SOURCES.size()));
        sums.forEach((source, sum) -> {
            boolean here = source.equals(wrong);
            BigDecimal annualTotal = here && sort == Sort.DIFFERS ? sum.add(FEN) : sum;
            BigDecimal left = here && sort == Sort.SCARCE
                    ? FEN.negate()
                    : random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.TEN;
            funds.put(source, Map.of("available", annualTotal.add(left), "annualTotal", annualTotal));
        });
        return Map.of("funds", funds, "items", items);
    }

    static BigDecimal amount(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }
}
