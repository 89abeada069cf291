package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.chart.Shape;

/** Pages that nobody keeps. */
public class Unseen implements Pages {

    @Override
    public void page(int number) {}

    @Override
    public void open(Tag tag) {}

    @Override
    public void close() {}

    @Override
    public void draw(List<Shape> shapes) {}

    @Override
    public void ornament(List<Shape> shapes) {}

    @Override
    public void link(Shape.Box area, String target, int page, String words) {}

    @Override
    public void heading(int level, String id, String title, double y) {}

    @Override
    public void place(String id, double y) {}
}
