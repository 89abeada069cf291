package org.planmonitor.reports.publication.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the signs and the rules of a PDF stand, in millimetres from the upper left of the paper. */
final class Measured {

    private static final double MM = 25.4 / 72;

    private final List<Sign> signs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int pages;

    /** @param baseline from above */
    record Sign(int page, String text, double x, double baseline, double width, double points, String font, int rgb) {
        double right() {
            return x + width;
        }
    }

    record Rule(int page, double left, double right, double y, double width, int rgb) {}

    /** Signs on one baseline. */
    record Row(List<Sign> signs) {
        String text() {
            StringBuilder all = new StringBuilder();
            signs.forEach(each -> all.append(each.text()));
            return all.toString();
        }

        double left() {
            return signs.getFirst().x();
        }

        double right() {
            return signs.getLast().right();
        }

        double baseline() {
            return signs.getFirst().baseline();
        }

        Sign first() {
            return signs.getFirst();
        }
    }

    static Measured of(byte[] pdf) throws IOException {
        Measured measured = new Measured();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            measured.pages = document.getNumberOfPages();
            measured.new Reader().getText(document);
            for (int page = 1; page <= measured.pages; page++) {
                measured.rules(document, page);
            }
        }
        return measured;
    }

    int pages() {
        return pages;
    }

    /** From top to bottom. */
    List<Row> rows(int page) {
        TreeMap<Long, List<Sign>> rows = new TreeMap<>();
        signs.stream()
                .filter(each -> each.page() == page)
                .forEach(each -> rows.computeIfAbsent(Math.round(each.baseline() * 10), _ -> new ArrayList<>())
                        .add(each));
        return rows.values().stream().map(Row::new).toList();
    }

    Row row(int page, String containing) {
        return rows(page).stream()
                .filter(row -> row.text().contains(containing))
                .findFirst()
                .orElseThrow();
    }

    /** The first page that has the words. */
    int pageOf(String words) {
        return IntStream.rangeClosed(1, pages)
                .filter(page -> rows(page).stream().anyMatch(row -> row.text().contains(words)))
                .findFirst()
                .orElseThrow();
    }

    List<Rule> rules(int page) {
        return rules.stream().filter(each -> each.page() == page).toList();
    }

    private void rules(PDDocument document, int page) throws IOException {
        List<Double> numbers = new ArrayList<>();
        double width = 0;
        double left = 0;
        int rgb = 0;
        double height = document.getPage(page - 1).getMediaBox().getHeight();
        for (Object token : new PDFStreamParser(document.getPage(page - 1)).parse()) {
            if (token instanceof COSNumber number) {
                numbers.add((double) number.floatValue());
            } else if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "RG" -> rgb = rgb(numbers.get(0), numbers.get(1), numbers.get(2));
                    case "w" -> width = numbers.getLast();
                    case "m" -> left = numbers.get(numbers.size() - 2);
                    case "l" ->
                        rules.add(new Rule(
                                page,
                                left * MM,
                                numbers.get(numbers.size() - 2) * MM,
                                (height - numbers.getLast()) * MM,
                                Math.round(width * MM * 100) / 100.0,
                                rgb));
                    default -> {}
                }
                numbers.clear();
            } else if (!(token instanceof COSBase)) {
                throw new IllegalStateException("neither operand nor operator: " + token);
            }
        }
    }

    private static int rgb(double red, double green, double blue) {
        return (int) Math.round(red * 255) << 16 | (int) Math.round(green * 255) << 8 | (int) Math.round(blue * 255);
    }

    private final class Reader extends PDFTextStripper {

        Reader() {
            addOperator(new SetNonStrokingDeviceRGBColor(this));
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            float[] rgb = getGraphicsState().getNonStrokingColor().getComponents();
            signs.add(new Sign(
                    getCurrentPageNo(),
                    text.getUnicode(),
                    text.getXDirAdj() * MM,
                    text.getYDirAdj() * MM,
                    text.getWidthDirAdj() * MM,
                    text.getFontSize(),
                    text.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
                    Measured.rgb(rgb[0], rgb[1], rgb[2])));
            super.processTextPosition(text);
        }
    }
}
