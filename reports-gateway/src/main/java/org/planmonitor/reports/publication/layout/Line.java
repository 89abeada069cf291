package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;

/**
 * A broken line.
 *
 * @param width of its signs
 * @param last whether the paragraph ends with it, so that it is not set flush
 */
record Line(List<Fragment> fragments, double width, boolean last) {

    /** Signs of one style at a place in the line. */
    record Fragment(String text, Style style, double x, double width) {}

    /** The line as shapes, its fragments apart by the target of their links. */
    List<Shape> at(double x, double baseline) {
        return at(x, baseline, 0);
    }

    /** The line as shapes with its signs set apart by a little more, so that it fills its measure. */
    List<Shape> at(double x, double baseline, double spacing) {
        List<Shape> shapes = new ArrayList<>();
        int before = 0;
        for (Fragment fragment : fragments) {
            shapes.add(word(fragment, x + before * spacing, baseline, spacing));
            before += fragment.text().codePointCount(0, fragment.text().length());
        }
        return shapes;
    }

    static Shape word(Fragment fragment, double x, double baseline, double spacing) {
        Style style = fragment.style();
        return new Shape.Words(
                fragment.text(),
                x + fragment.x(),
                baseline - style.rise(),
                style.size(),
                style.face(),
                spacing,
                style.colour());
    }

    /** What to add between signs for the line to fill a measure; nothing where the line would be torn. */
    double spacing(double measure) {
        int signs = fragments.stream()
                .mapToInt(fragment ->
                        fragment.text().codePointCount(0, fragment.text().length()))
                .sum();
        if (last || signs < 2) {
            return 0;
        }
        double spacing = (measure - width) / (signs - 1);
        double most = fragments.getFirst().style().size() * 0.12;
        return spacing <= most ? spacing : 0;
    }
}
