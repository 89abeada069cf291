package org.planmonitor.reports.evaluation.narrative;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.KnownReports;
import org.planmonitor.reports.evaluation.Unprintable;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Language;

/** What is written into a report, by whom, and whether it may be. */
@Singleton
public class Sections {

    static final String MAKE = "report:make";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final KnownReports reports;
    private final SectionStore store;
    private final SnapshotStore snapshots;
    private final Database database;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    Sections(
            KnownReports reports,
            SectionStore store,
            SnapshotStore snapshots,
            Database database,
            AuditTrail audit,
            CurrentCaller caller) {
        this.reports = reports;
        this.store = store;
        this.snapshots = snapshots;
        this.database = database;
        this.audit = audit;
        this.caller = caller;
    }

    /** A section as it was kept. */
    record Kept(SectionView section, boolean created) {}

    List<SectionView> all(String plan, UUID id) {
        return store.all(id, reports.one(plan, id).href());
    }

    SectionView one(String plan, UUID id, String code) {
        return store.one(id, code, reports.one(plan, id).href()).orElseThrow(() -> Refusals.unknown(code));
    }

    List<SectionView> history(String plan, UUID id, String code) {
        one(plan, id, code);
        return store.history(id, code, reports.one(plan, id).href());
    }

    /** Everybody who has written into a report. */
    public List<String> writers(UUID report) {
        return store.writers(report);
    }

    @Transactional
    Kept put(String plan, UUID id, String code, SectionRequest request, WriteCondition condition) {
        KnownReports.Known report = reports.one(plan, id);
        String snapshot = report.madeFrom();
        if (!CODE.matcher(code).matches()) {
            throw Refusals.code();
        }
        // Two who write at once would both find the same newest version; the second waits here and then sees the first.
        database.query("select pg_advisory_xact_lock(hashtextextended('section ' || ?, 0))", row -> 0, id + code);
        @Nullable SectionView before = store.one(id, code, report.href()).orElse(null);
        if (!mayWrite(before)) {
            throw Refusals.notAnAuthor();
        }
        condition.require(before == null ? null : EntityTag.of(before));
        check(request, snapshots.one(snapshot).orElseThrow().content());
        List<String> authors = request.authors() != null && caller.get().may(MAKE)
                ? request.authors()
                : before == null ? List.of() : before.authors();
        store.add(
                id,
                code,
                before == null ? 1 : before.version() + 1,
                request,
                authors,
                caller.get().subject());
        SectionView after = one(plan, id, code);
        audit.record("report-section", id + "/" + code, "report-section.written", before, after);
        return new Kept(after, before == null);
    }

    private boolean mayWrite(@Nullable SectionView before) {
        return caller.get().may(MAKE)
                || (before != null && before.authors().contains(caller.get().subject()));
    }

    private static void check(SectionRequest request, JsonNode snapshot) {
        check(Language.ZH, "zh", request.title().zh(), request.text().zh(), snapshot);
        check(Language.EN, "en", request.title().en(), request.text().en(), snapshot);
    }

    private static void check(Language language, String member, String title, String text, JsonNode snapshot) {
        List<Block> blocks;
        try {
            blocks = Markup.blocks(text, new References(snapshot, language)::resolve);
        } catch (Refused refused) {
            throw Refusals.markup("/text/" + member, refused);
        }
        Printing.missing(language, title, List.of()).ifPresent(signs -> {
            throw Unprintable.refused("/title/" + member, signs);
        });
        Printing.missing(language, "", blocks).ifPresent(signs -> {
            throw Unprintable.refused("/text/" + member, signs);
        });
    }
}
