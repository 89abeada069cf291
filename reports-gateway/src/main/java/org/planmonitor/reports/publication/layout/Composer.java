package org.planmonitor.reports.publication.layout;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.planmonitor.reports.publication.Official;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.UnprintableText;
import org.planmonitor.reports.publication.font.Faces;

/**
 * Lays a document out twice: first to learn on which page everything lies, then for good, with the numbers of pages in contents and feet.
 * Both passes break the same lines, so that what was learned holds.
 */
public final class Composer {

    private final Sheet sheet;
    private final Running running;
    private final UnaryOperator<Pages> ink;
    private final Consumer<Flow> document;

    private Composer(Sheet sheet, Running running, UnaryOperator<Pages> ink, Consumer<Flow> document) {
        this.sheet = sheet;
        this.running = running;
        this.ink = ink;
        this.document = document;
    }

    /** A report that is read on a desk: a title page, contents, then the parts. */
    public static Composer report(Publication publication) {
        return new Composer(Sheet.report(), new ReportRunning(publication), pages -> pages, flow -> {
            Front front = new Front(flow, publication);
            front.title();
            front.contents();
            Body body = new Body(flow, publication);
            publication.sections().forEach(section -> body.write(section, 1));
        });
    }

    /**
     * An official document in the layout of GB/T 9704-2012.
     *
     * @throws UnprintableText if a face has no glyph for a sign that it would have to show
     */
    public static Composer official(Publication publication, Official official, Faces faces) {
        Composer composer = new Composer(
                Sheet.official(faces),
                new OfficialRunning(publication.metadata().notice()),
                BlackText::new,
                flow -> new OfficialDocument(flow, publication, official).write());
        Missing missing = new Missing();
        composer.compose(missing);
        List<UnprintableText.Place> places = missing.places();
        if (!places.isEmpty()) {
            throw new UnprintableText(places);
        }
        return composer;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** Tells the document to whoever makes pages of it. */
    public void compose(Pages out) {
        compose(new Unseen(), out);
    }

    /**
     * The same for whoever must know beforehand what will be drawn: the first pass has all of it, but for the numbers of pages, which are
     * digits that it may not have.
     */
    public void compose(Pages first, Pages out) {
        Flow.Places places = pass(first, Flow.Places.unknown());
        pass(out, places);
    }

    private Flow.Places pass(Pages out, Flow.Places known) {
        Flow flow = new Flow(ink.apply(out), sheet, running, known);
        out.open(Tag.of("Document"));
        document.accept(flow);
        out.close();
        return flow.places();
    }
}
