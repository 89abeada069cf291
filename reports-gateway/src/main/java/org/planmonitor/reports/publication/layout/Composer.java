package org.planmonitor.reports.publication.layout;

import org.planmonitor.reports.publication.Publication;

/**
 * Lays a document out twice: first to learn on which page everything lies, then for good, with the numbers of pages in contents and feet.
 * Both passes break the same lines, so that what was learned holds.
 */
public final class Composer {

    private Composer() {}

    /** Tells a document, laid out on sheets, to whoever makes pages of it. */
    public static void compose(Publication publication, Sheet sheet, Pages out) {
        compose(publication, sheet, new Unseen(), out);
    }

    /**
     * The same for whoever must know beforehand what will be drawn: the first pass has all of it, but for the numbers of pages, which are
     * digits that it may not have.
     */
    public static void compose(Publication publication, Sheet sheet, Pages first, Pages out) {
        Flow.Places places = pass(publication, sheet, first, Flow.Places.unknown());
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
}
