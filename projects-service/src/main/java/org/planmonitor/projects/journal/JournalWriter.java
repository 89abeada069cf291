package org.planmonitor.projects.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.ledger.Posting;
import org.planmonitor.projects.plan.Recordings;

/**
 * Writes entries with their postings, any number in two statements. The instant is taken here, so write as the last thing of a
 * transaction; entries without a move are refused, as nothing would have been said.
 */
@ApplicationScoped
public class JournalWriter {

    private static final String ENTRIES = """
            insert into journal_entry (id, plan, book, project_id, kind, year, month, source, amount, effective_on, document,
                note, lines, reverses, recorded_at, recorded_by)
            select id, ?, book, project_id, kind, year, month, source, amount, effective_on, document, note, lines::jsonb,
                reverses, ?, ?
            from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::numeric[],
                ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[])
              as said(id, book, project_id, kind, year, month, source, amount, effective_on, document, note, lines, reverses)
            """;

    private static final String POSTINGS = """
            insert into journal_posting (entry_id, ordinal, plan, project_id, account, source, year, month, amount,
                effective_on, recorded_at)
            select entry_id, ordinal, ?, project_id, account, source, year, month, amount, effective_on, ?
            from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::numeric[],
                ?::date[])
              as moved(entry_id, ordinal, project_id, account, source, year, month, amount, effective_on)
            """;

    private final Database database;
    private final EntityManager entities;
    private final Recordings recordings;
    private final CurrentCaller caller;

    JournalWriter(Database database, EntityManager entities, Recordings recordings, CurrentCaller caller) {
        this.database = database;
        this.entities = entities;
        this.recordings = recordings;
        this.caller = caller;
    }

    /** The numbers given to the entries, in their order, and the instant at which they became known. */
    public record Written(List<Long> ids, Instant at) {}

    private record Line(long entry, int ordinal, Posting posting, Draft draft) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Written write(String plan, List<Draft> drafts) {
        if (drafts.isEmpty()
                || drafts.stream().anyMatch(draft -> draft.journal().isEmpty())) {
            throw new IllegalArgumentException("an entry that moves nothing");
        }
        // Waiting for a row while holding the plan's turn would hold up everybody.
        entities.flush();
        Instant at = recordings.take(plan);
        List<Long> ids = database.next("journal_entry_seq", drafts.size());
        entries(plan, at, ids, drafts);
        postings(plan, at, lines(ids, drafts));
        return new Written(ids, at);
    }

    private void entries(String plan, Instant at, List<Long> ids, List<Draft> drafts) {
        database.update(
                ENTRIES,
                plan,
                at,
                caller.get().subject(),
                Column.of("bigint", ids, id -> id),
                Column.of("text", drafts, draft -> draft.book().name()),
                Column.of("bigint", drafts, Draft::project),
                Column.of("text", drafts, Draft::kind),
                Column.of("integer", drafts, Draft::year),
                Column.of("integer", drafts, Draft::month),
                Column.of(
                        "text",
                        drafts,
                        draft -> draft.source() == null ? null : draft.source().name()),
                Column.of("numeric", drafts, Draft::amount),
                Column.of("date", drafts, draft -> java.sql.Date.valueOf(draft.effectiveOn())),
                Column.of("text", drafts, Draft::document),
                Column.of("text", drafts, Draft::note),
                Column.of("text", drafts, draft -> Rows.json(draft.lines())),
                Column.of("bigint", drafts, Draft::reverses));
    }

    private void postings(String plan, Instant at, List<Line> lines) {
        database.update(
                POSTINGS,
                plan,
                at,
                Column.of("bigint", lines, Line::entry),
                Column.of("integer", lines, Line::ordinal),
                Column.of("bigint", lines, line -> line.posting().account().project()),
                Column.of("text", lines, line -> line.posting().account().type().name()),
                Column.of(
                        "text",
                        lines,
                        line -> Rows.text(line.posting().account().source())),
                Column.of("integer", lines, line -> line.posting().account().year()),
                Column.of("integer", lines, line -> line.posting().month()),
                Column.of("numeric", lines, line -> line.posting().amount()),
                Column.of(
                        "date",
                        lines,
                        line -> java.sql.Date.valueOf(line.draft().effectiveOn())));
    }

    private static List<Line> lines(List<Long> ids, List<Draft> drafts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int ordinal = 0;
            for (Posting posting : drafts.get(i).journal().postings()) {
                lines.add(new Line(ids.get(i), ++ordinal, posting, drafts.get(i)));
            }
        }
        return lines;
    }
}
