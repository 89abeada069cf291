package org.planmonitor.reports.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A cell of a table. */
public sealed interface Cell {

    /** As printed. */
    String text();

    /** Words, perhaps with links. */
    record Words(List<Inline> content) implements Cell {
        public Words {
            content = List.copyOf(content);
        }

        @Override
        public String text() {
            return Numbering.plain(content);
        }
    }

    /**
     * A number; a spreadsheet keeps all its digits, a page prints {@code fractionDigits} of them, rounded half up.
     *
     * @param unit printed behind the number when rows of one column have different units, null otherwise
     */
    record Amount(
            BigDecimal value, int fractionDigits, @Nullable String unit) implements Cell {
        @Override
        public String text() {
            String digits = value.setScale(fractionDigits, RoundingMode.HALF_UP).toPlainString();
            String signed = digits.startsWith("-") ? "−" + digits.substring(1) : digits;
            return unit == null ? signed : signed + " " + unit;
        }
    }

    /** A day, printed as ISO 8601 has it. */
    record Day(LocalDate date) implements Cell {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** A verdict in words, with the colour that the cockpit gives it; never the colour alone. */
    record Verdict(Colour colour, String text) implements Cell {}

    /**
     * No value.
     *
     * @param text why not, short: "—", "未公布"
     */
    record Nothing(String text) implements Cell {}

    static Cell words(String words) {
        return new Words(List.of(new Inline.Plain(words)));
    }

    static Cell number(BigDecimal value, int fractionDigits) {
        return new Amount(value, fractionDigits, null);
    }

    static Cell nothing() {
        return new Nothing("—");
    }
}
