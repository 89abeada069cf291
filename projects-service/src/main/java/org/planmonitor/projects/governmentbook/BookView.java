package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/**
 * A year's book as its reader sees it.
 *
 * @param number the version that is shown
 * @param items where the projects of this version are listed
 */
record BookView(
        String plan,
        int year,
        BookState state,
        Text stateName,
        int number,
        @Nullable String decidedOn,
        @Nullable String document,
        @Nullable String note,
        Money.Unit unit,
        Sums total,
        List<OfSource> sources,
        int projects,
        boolean simulated,
        String items) {

    /** What of the arranged money is how far; each includes what is further. */
    record Sums(
            BigDecimal available,
            BigDecimal annualTotal,
            BigDecimal arranged,
            BigDecimal issued,
            BigDecimal allotted,
            BigDecimal paid) {

        Sums and(Sums other) {
            return new Sums(
                    Money.plain(available.add(other.available)),
                    Money.plain(annualTotal.add(other.annualTotal)),
                    Money.plain(arranged.add(other.arranged)),
                    Money.plain(issued.add(other.issued)),
                    Money.plain(allotted.add(other.allotted)),
                    Money.plain(paid.add(other.paid)));
        }

        static final Sums NONE = new Sums(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    record OfSource(Source source, Text name, Sums sums) {}

    /** A project in a version of the book. */
    @Schema(name = "BookProject")
    record Item(
            String project,
            Text name,
            BigDecimal total,
            BigDecimal arrangedBefore,
            BigDecimal thisYear,
            List<Part> sources,
            String href) {}

    /** What a project is given of one source, and what of it is how far. */
    @Schema(name = "BookProjectSource")
    record Part(Source source, BigDecimal arranged, BigDecimal issued, BigDecimal allotted, BigDecimal paid) {}
}
