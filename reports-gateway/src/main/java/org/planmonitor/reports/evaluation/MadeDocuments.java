package org.planmonitor.reports.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.evaluation.official.UsedFont;
import org.planmonitor.reports.evaluation.snapshot.Spooled;

/** The documents of a report until they are kept: in files, which are gone when this is closed. */
final class MadeDocuments implements AutoCloseable {

    private final List<Made> all = new ArrayList<>();

    /**
     * A document as it was made.
     *
     * @param fonts in which it is printed, of official documents alone
     */
    record Made(
            String language,
            String format,
            String mediaType,
            Spooled content,
            @Nullable List<UsedFont> fonts) {}

    void add(String language, String format, String mediaType, Spooled.Writing writing) {
        all.add(new Made(language, format, mediaType, Spooled.of(writing), null));
    }

    void addOfficial(String language, String format, String mediaType, List<UsedFont> fonts, Spooled.Writing writing) {
        all.add(new Made(language, format, mediaType, Spooled.of(writing), fonts));
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
