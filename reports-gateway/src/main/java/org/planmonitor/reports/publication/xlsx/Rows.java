package org.planmonitor.reports.publication.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.planmonitor.reports.publication.markup.Decimals;
import org.planmonitor.reports.publication.markup.Xml;
import org.planmonitor.reports.publication.xlsx.CellStyles.Look;
import org.planmonitor.reports.publication.xlsx.CellStyles.Role;

/** Rows of a sheet, from the top. Words are typed as words: whatever they begin with, no program reads a formula in them. */
final class Rows {

    /** The day from which spreadsheets count, so that theirs and ours agree from March 1900 on. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    /** Points to a line. */
    private static final double LINE = 16;

    private final Xml xml;
    private final CellStyles styles;
    private int row;
    private int column;

    Rows(Xml xml, CellStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    int row() {
        return row;
    }

    /** A row of ordinary height. */
    void open() {
        open(1);
    }

    /** A row that is high enough for so many lines: not every program measures for itself. */
    void open(double lines) {
        row++;
        column = 0;
        xml.open("row", "r", String.valueOf(row), "ht", Decimals.text(lines * LINE), "customHeight", "1");
    }

    void close() {
        xml.close();
    }

    void skip(int rows) {
        row += rows;
    }

    void words(String words, Look look) {
        Look safe = look.role() == Role.BODY && formulaLike(words) ? new Look(Role.QUOTED, null, look.verdict()) : look;
        xml.open("c", "r", name(column, row), "s", String.valueOf(styles.index(safe)), "t", "inlineStr");
        xml.open("is").leaf("t", words).close().close();
        column++;
    }

    void number(BigDecimal number, String format) {
        number(number.toPlainString(), new Look(Role.BODY, format, null));
    }

    void day(LocalDate day) {
        number(String.valueOf(ChronoUnit.DAYS.between(ZERO, day)), new Look(Role.BODY, Sheets.DAY, null));
    }

    void blank(Look look) {
        xml.empty("c", "r", name(column, row), "s", String.valueOf(styles.index(look)));
        column++;
    }

    private void number(String value, Look look) {
        xml.open("c", "r", name(column, row), "s", String.valueOf(styles.index(look)));
        xml.leaf("v", value).close();
        column++;
    }

    /** What would become a formula if somebody typed it again. */
    static boolean formulaLike(String words) {
        return !words.isEmpty() && "=+-@\t".indexOf(words.charAt(0)) >= 0;
    }

    /** The name of a cell: {@code AB12} for column 27, row 12. */
    static String name(int column, int row) {
        return column(column) + row;
    }

    static String column(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : column(column / 26 - 1) + last;
    }
}
