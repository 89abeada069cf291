package org.planmonitor.reports.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.reports.evaluation.content.Contents;
import org.planmonitor.reports.evaluation.content.Scope;
import org.planmonitor.reports.evaluation.narrative.Narratives;
import org.planmonitor.reports.evaluation.rerun.ChangesPart;
import org.planmonitor.reports.evaluation.rerun.Difference;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.SnapshotStore;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Writers;

/** Writes a report's documents from its snapshot: in each language as data, and in every format that there is. */
@Singleton
class Documents {

    private final Narratives narratives;
    private final SnapshotStore snapshots;
    private final ReportStore reports;
    private final EvaluationConfig config;

    Documents(Narratives narratives, SnapshotStore snapshots, ReportStore reports, EvaluationConfig config) {
        this.narratives = narratives;
        this.snapshots = snapshots;
        this.reports = reports;
        this.config = config;
    }

    /** @throws IOException never of itself: nothing is written but into memory */
    List<DocumentStore.Made> of(Report order, Snapshot snapshot, Snapshots.Progress progress) throws IOException {
        List<Locale> languages = order.language().each();
        int total = languages.size() * (Format.values().length + 1);
        List<DocumentStore.Made> made = new ArrayList<>();
        for (Locale locale : languages) {
            Language language = locale.equals(Locale.CHINESE) ? Language.ZH : Language.EN;
            Publication publication = Contents.of(
                    snapshot,
                    scope(order),
                    language,
                    language.choose(config.issuerZh(), config.issuerEn()),
                    changes(order, snapshot, language),
                    narratives.of(order.id(), snapshot, language));
            made.add(new DocumentStore.Made(
                    locale.getLanguage(),
                    "json",
                    "application/json",
                    new Bytes(CanonicalJson.bytes(DocumentJson.of(publication)))));
            progress.answered(made.size(), total);
            for (Format format : Format.values()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Writers.of(format).write(publication, bytes);
                made.add(new DocumentStore.Made(
                        locale.getLanguage(), format.extension(), format.mediaType(), new Bytes(bytes.toByteArray())));
                progress.answered(made.size(), total);
            }
        }
        return made;
    }

    /** Of a re-run, what it says otherwise than the run before. */
    private List<Section> changes(Report order, Snapshot snapshot, Language language) {
        if (order.rerunOf() == null) {
            return List.of();
        }
        Snapshot before = reports.one(order.plan(), order.rerunOf(), EnumSet.allOf(Sharing.class))
                .map(Report::snapshot)
                .flatMap(snapshots::one)
                .orElseThrow();
        return List.of(ChangesPart.of(
                Difference.of(before.content(), snapshot.content()),
                before.asOf().toString(),
                language));
    }

    private static Scope scope(Report order) {
        Selection selection = order.selection();
        if (selection == null) {
            return Scope.whole(order.type().name());
        }
        return new Scope(
                order.type().name(),
                selection.chosen(),
                Set.copyOf(selection.categories()),
                Set.copyOf(selection.chapters()),
                Set.copyOf(selection.portfolios()));
    }
}
