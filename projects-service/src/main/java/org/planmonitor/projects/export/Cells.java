package org.planmonitor.projects.export;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Cells of a CSV file. A program that calculates takes a text that begins with a sign of a formula for one, and runs it; such a
 * text gets an apostrophe before it, which those programs hide.
 */
final class Cells {

    /** The signs of OWASP's list, with their wide forms, which some programs read alike. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> guarded(value.toString());
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
