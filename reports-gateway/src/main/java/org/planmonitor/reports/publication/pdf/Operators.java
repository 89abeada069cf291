package org.planmonitor.reports.publication.pdf;

import java.util.List;
import java.util.Map;

import org.planmonitor.reports.publication.chart.Shape;
import org.planmonitor.reports.publication.font.Face;
import org.planmonitor.reports.publication.markup.Decimals;

/** Shapes as the operators of a page's content; a page counts from the bottom, shapes count from the top. */
final class Operators {

    /** How far the handles of a curve lie from its ends for four of them to be a circle. */
    private static final double CIRCLE = 0.5523;

    private final double pageHeight;
    private final Map<Face, EmbeddedFace> faces;
    private final StringBuilder out = new StringBuilder();

    Operators(double pageHeight, Map<Face, EmbeddedFace> faces) {
        this.pageHeight = pageHeight;
        this.faces = faces;
    }

    void marked(String tag, int id, List<Shape> shapes) {
        out.append('/').append(tag).append(" <</MCID ").append(id).append(">> BDC\n");
        shapes.forEach(this::shape);
        out.append("EMC\n");
    }

    void artifact(List<Shape> shapes) {
        out.append("/Artifact BMC\n");
        shapes.forEach(this::shape);
        out.append("EMC\n");
    }

    String content() {
        return out.toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Words words -> words(words);
            case Shape.Box box -> {
                colour(box.colour(), "rg");
                numbers(box.x(), pageHeight - box.y() - box.height(), box.width(), box.height());
                out.append("re f\n");
            }
            case Shape.Stroke stroke -> stroke(stroke);
            case Shape.Dot dot -> dot(dot);
        }
    }

    private void words(Shape.Words words) {
        if (words.text().isEmpty()) {
            return;
        }
        EmbeddedFace embedded = faces.get(words.face());
        if (embedded == null) {
            throw new IllegalStateException(
                    "the face is not in the document: " + words.face().name());
        }
        out.append("BT /").append(embedded.resource()).append(' ');
        numbers(words.size());
        out.append("Tf ");
        colour(words.colour(), "rg");
        numbers(words.spacing());
        out.append("Tc 1 0 0 1 ");
        numbers(words.x(), pageHeight - words.y());
        out.append("Tm ");
        embedded.encode(words.text(), out);
        out.append(" Tj ET\n");
    }

    private void stroke(Shape.Stroke stroke) {
        colour(stroke.colour(), "RG");
        numbers(stroke.width());
        out.append("w 1 j ").append(stroke.dashed() ? "[4 3] 0 d\n" : "[] 0 d\n");
        String operator = "m ";
        for (Shape.Point point : stroke.points()) {
            numbers(point.x(), pageHeight - point.y());
            out.append(operator);
            operator = "l ";
        }
        out.append("S\n");
    }

    private void dot(Shape.Dot dot) {
        colour(dot.colour(), "rg");
        colour("ffffff", "RG");
        double x = dot.x();
        double y = pageHeight - dot.y();
        double r = dot.radius();
        double h = r * CIRCLE;
        out.append("0.8 w [] 0 d ");
        numbers(x + r, y);
        out.append("m ");
        curve(x + r, y + h, x + h, y + r, x, y + r);
        curve(x - h, y + r, x - r, y + h, x - r, y);
        curve(x - r, y - h, x - h, y - r, x, y - r);
        curve(x + h, y - r, x + r, y - h, x + r, y);
        out.append("b\n");
    }

    private void curve(double... points) {
        numbers(points);
        out.append("c ");
    }

    private void colour(String hex, String operator) {
        int rgb = Integer.parseInt(hex, 16);
        numbers(((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0);
        out.append(operator).append(' ');
    }

    private void numbers(double... values) {
        for (double value : values) {
            out.append(Decimals.text(value)).append(' ');
        }
    }
}
