package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.kit.security.CurrentCaller;

/** Writes a change down everywhere at once: history, audit, event. */
@ApplicationScoped
class Chronicle {

    private final HistoryStore history;
    private final RowMapper json;
    private final Notice notice;
    private final CurrentCaller caller;

    Chronicle(HistoryStore history, RowMapper json, Notice notice, CurrentCaller caller) {
        this.history = history;
        this.json = json;
        this.notice = notice;
        this.caller = caller;
    }

    /**
     * One change of one submission.
     *
     * @param figures what was written in rows, by their keys; null: the row was taken out
     * @param comments what was said of rows, by their keys
     */
    record Change(
            String step,
            @Nullable Submission before,
            Submission after,
            @Nullable String comment,
            Map<String, @Nullable RecordObservation> figures,
            Map<String, String> comments) {}

    void write(String plan, Collection<Change> changes) {
        String by = caller.get().subject();
        List<HistoryStore.Entry> entries = new ArrayList<>(changes.size());
        List<HistoryStore.RowEntry> rows = new ArrayList<>();
        List<Notice.Change> told = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Submission after = change.after();
            change.figures()
                    .forEach((key, figure) -> rows.add(new HistoryStore.RowEntry(
                            after.id(), after.version(), key, null, figure == null ? null : json.json(figure))));
            change.comments()
                    .forEach((key, text) ->
                            rows.add(new HistoryStore.RowEntry(after.id(), after.version(), key, text, null)));
            entries.add(HistoryStore.Entry.of(
                    after,
                    change.step(),
                    by,
                    change.comment(),
                    change.figures().size() + change.comments().size()));
            told.add(new Notice.Change(change.step(), change.before(), after, change.comment(), audited(change)));
        }
        history.add(entries, rows);
        notice.tell(plan, told);
    }

    private static @Nullable Object audited(Change change) {
        if (change.figures().isEmpty() && change.comments().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> audited = new LinkedHashMap<>();
        audited.putAll(change.figures());
        audited.putAll(change.comments());
        return audited;
    }
}
