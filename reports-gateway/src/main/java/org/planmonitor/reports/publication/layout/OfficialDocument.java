package org.planmonitor.reports.publication.layout;

import java.util.List;

import org.planmonitor.reports.publication.Official;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Words;

/** Head, text, signature and imprint, one after the other. */
final class OfficialDocument {

    private final Flow flow;
    private final Publication publication;
    private final Official official;
    private final Text text;
    private final OfficialBody body;

    OfficialDocument(Flow flow, Publication publication, Official official) {
        this.flow = flow;
        this.publication = publication;
        this.official = official;
        this.text = new Text(flow);
        this.body = new OfficialBody(flow, text, publication);
    }

    void write() {
        boolean recipients = !official.recipients().isEmpty() && haveRoomForTextBelow();
        new OfficialHead(flow, text, official).write(recipients);
        paragraph(opening());
        publication.sections().forEach(section -> body.write(section, 1));
        OfficialEnd end = new OfficialEnd(flow, text, official);
        flow.need(end.signature());
        paragraph(official.closing());
        end.sign();
        end.imprint(!recipients && !official.recipients().isEmpty());
    }

    /** The first page must show text; recipients that leave no room for it go to the imprint (GB/T 9704-2012, 7.3.2). */
    private boolean haveRoomForTextBelow() {
        Flow tried = new Flow(new Unseen(), flow.sheet, (out, sheet, page, pages) -> {}, Flow.Places.unknown());
        new OfficialHead(tried, new Text(tried), official).write(true);
        return tried.page() == 1 && tried.room() >= flow.sheet.size();
    }

    private String opening() {
        Words words = new Words(publication.language());
        return words.opening(publication.metadata());
    }

    private void paragraph(String words) {
        body.text("P", List.of(new Piece(words, flow.sheet.text(flow.sheet.size()))));
    }
}
