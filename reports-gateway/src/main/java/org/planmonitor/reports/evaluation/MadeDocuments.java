package org.planmonitor.reports.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.evaluation.snapshot.Spooled;

/** The documents of a report until they are kept: in files, which are gone when this is closed. */
final class MadeDocuments implements AutoCloseable {

    private final List<Made> all = new ArrayList<>();

    /** A document as it was made. */
    record Made(String language, String format, String mediaType, Spooled content) {}

    void add(String language, String format, String mediaType, Spooled.Writing writing) {
        all.add(new Made(language, format, mediaType, Spooled.of(writing)));
    }

    int count() {
        return all.size();
    }

    /** In the order in which they were made. */
    List<Made> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(each -> each.content().close());
    }
}
