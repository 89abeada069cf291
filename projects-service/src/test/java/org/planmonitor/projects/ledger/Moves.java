package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.List;

import org.quicktheories.core.Gen;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/** Any sequence of steps in a book of one year, three projects and two sources, sensible or not. */
final class Moves {

    static final int YEAR = 2024;
    private static final List<Source> SOURCES = List.of(Source.CENTRAL, Source.BONDS);

    private Moves() {}

    static Gen<List<Journal>> sequences() {
        return lists().of(any()).ofSizeBetween(0, 60);
    }

    static Gen<Journal> any() {
        return integers()
                .between(0, 5)
                .zip(
                        integers().between(1, 3),
                        integers().between(0, 1),
                        integers().between(1, 400),
                        Moves::move);
    }

    private static Journal move(int step, int project, int source, int hundredths) {
        BigDecimal amount = BigDecimal.valueOf(hundredths, 2);
        Source of = SOURCES.get(source);
        return switch (step) {
            case 0 -> BookMoves.available(YEAR, of, amount);
            case 1 -> BookMoves.arranged(YEAR, project, of, amount);
            case 2 -> BookMoves.issued(YEAR, project, of, amount);
            case 3 -> BookMoves.allotted(YEAR, project, of, amount);
            case 4 -> BookMoves.paid(YEAR, project, of, amount);
            default -> BookMoves.arranged(YEAR, project, of, amount.negate());
        };
    }
}
