package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;

/** Prints all words black, but for those that are to be red: an official document has no other colour of text (GB/T 9704-2012, 5.2.4). */
record BlackText(Pages out) implements Pages {

    static final String BLACK = "000000";

    /** Of the issuing organ's mark and the rule below it. */
    static final String RED = "ff0000";

    @Override
    public void page(int number) {
        out.page(number);
    }

    @Override
    public void open(Tag tag) {
        out.open(tag);
    }

    @Override
    public void close() {
        out.close();
    }

    @Override
    public void draw(List<Shape> shapes) {
        out.draw(shapes.stream().map(BlackText::black).toList());
    }

    @Override
    public void ornament(List<Shape> shapes) {
        out.ornament(shapes.stream().map(BlackText::black).toList());
    }

    @Override
    public void link(Shape.Box area, String target, int page, String words) {
        out.link(area, target, page, words);
    }

    @Override
    public void heading(int level, String id, String title, double y) {
        out.heading(level, id, title, y);
    }

    @Override
    public void place(String id, double y) {
        out.place(id, y);
    }

    private static Shape black(Shape shape) {
        return shape instanceof Shape.Words(var text, var x, var y, var size, var face, var spacing, var colour)
                        && !colour.equals(RED)
                ? new Shape.Words(text, x, y, size, face, spacing, BLACK)
                : shape;
    }
}
