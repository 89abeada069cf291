package org.planmonitor.reports.publication;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, with the type that decides how its cells look and what a spreadsheet keeps of them.
 *
 * @param group a heading over neighbouring columns of the same group, null without one
 */
public record Column(String title, @Nullable String group, Type type) {

    /** What the cells of a column are. Every column may also have {@link Cell.Words} and {@link Cell.Nothing}. */
    public sealed interface Type {}

    /** Words. */
    public record Words() implements Type {}

    /**
     * Decimal numbers, set flush right.
     *
     * @param unit named in the column's heading, null when the numbers have none or each its own
     * @param fractionDigits how many are printed unless a cell says otherwise
     */
    public record Numbers(@Nullable String unit, int fractionDigits) implements Type {}

    /** Days. */
    public record Dates() implements Type {}

    /** Verdicts, with words and a colour. */
    public record Verdicts() implements Type {}

    public static Column words(String title) {
        return new Column(title, null, new Words());
    }

    public static Column numbers(String title, @Nullable String unit, int fractionDigits) {
        return new Column(title, null, new Numbers(unit, fractionDigits));
    }

    public static Column dates(String title) {
        return new Column(title, null, new Dates());
    }

    public static Column verdicts(String title) {
        return new Column(title, null, new Verdicts());
    }

    /** The same column under a heading that its neighbours share. */
    public Column under(String heading) {
        return new Column(title, heading, type);
    }

    /** Title and unit, as printed. */
    public String heading() {
        return type instanceof Numbers(@Nullable String unit, int _) && unit != null
                ? title + " (" + unit + ")"
                : title;
    }
}
