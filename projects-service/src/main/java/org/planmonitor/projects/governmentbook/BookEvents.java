package org.planmonitor.projects.governmentbook;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/**
 * What is told of a book: that it has a new version, and that money of it was moved on.
 * Schemas: {@code schemas/events/government-book.changed/v1.json}, {@code …/government-book.posted/v1.json}.
 */
final class BookEvents {

    static final String AGGREGATE = "government-book";

    private BookEvents() {}

    record Changed(BookView book, String plan, Sharing sharing, boolean simulated) {}

    record Posted(String plan, int year, FlowView entry, BookView.Sums total, Sharing sharing, boolean simulated) {}

    static String id(String plan, int year) {
        return plan + "/" + year;
    }

    static OutboxEvent changed(BookView book, Sharing sharing) {
        return event(
                "government-book.changed", book, sharing, new Changed(book, book.plan(), sharing, book.simulated()));
    }

    static OutboxEvent posted(FlowView entry, BookView book, Sharing sharing) {
        return event(
                "government-book.posted",
                book,
                sharing,
                new Posted(book.plan(), book.year(), entry, book.total(), sharing, book.simulated()));
    }

    private static OutboxEvent event(String type, BookView book, Sharing sharing, Object data) {
        return new OutboxEvent(type, AGGREGATE, id(book.plan(), book.year()), sharing, data);
    }
}
