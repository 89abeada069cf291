package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.chart.Shape;

/**
 * Lays a document out twice: first to learn on which page everything lies, then for good, with the numbers of pages in contents and feet.
 * Both passes break the same lines, so that what was learned holds.
 */
public final class Composer {

    private Composer() {}

    /** Tells a document, laid out on sheets, to whoever makes pages of it. */
    public static void compose(Publication publication, Sheet sheet, Pages out) {
        Flow.Places places = pass(publication, sheet, new Unseen(), Flow.Places.unknown());
        pass(publication, sheet, out, places);
    }

    private static Flow.Places pass(Publication publication, Sheet sheet, Pages out, Flow.Places known) {
        Flow flow = new Flow(out, sheet, publication, known);
        out.open(Tag.of("Document"));
        Front front = new Front(flow, publication);
        front.title();
        front.contents();
        Body body = new Body(flow, publication);
        publication.sections().forEach(section -> body.write(section, 1));
        out.close();
        return flow.places();
    }

    /** Pages that nobody keeps. */
    private static final class Unseen implements Pages {
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
}
