package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.UnprintableText;
import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Printable;

/** Hears what would be drawn and keeps the lines that have a sign without a glyph in their face. */
final class Missing extends Unseen {

    private static final int MOST = 100;

    private final List<UnprintableText.Place> places = new ArrayList<>();
    private String section = "";
    private String heading = "";

    List<UnprintableText.Place> places() {
        return places;
    }

    @Override
    public void heading(int level, String id, String title, double y) {
        section = id;
        heading = title;
    }

    @Override
    public void draw(List<Shape> shapes) {
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Words words && places.size() < MOST) {
                look(words);
            }
        }
    }

    @Override
    public void ornament(List<Shape> shapes) {
        draw(shapes);
    }

    private void look(Shape.Words words) {
        List<String> signs = words.text()
                .codePoints()
                .filter(sign -> !words.face().has(sign))
                .distinct()
                .mapToObj(sign -> Printable.name(sign) + " (" + words.face().name() + ")")
                .toList();
        if (!signs.isEmpty()) {
            places.add(new UnprintableText.Place(section, heading, words.text(), signs));
        }
    }
}
