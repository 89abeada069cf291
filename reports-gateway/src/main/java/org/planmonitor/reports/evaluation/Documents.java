package org.planmonitor.reports.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.content.Contents;
import org.planmonitor.reports.evaluation.content.Scope;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;
import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Publication;
import org.planmonitor.reports.publication.Writers;

/** Writes a report's documents from its snapshot: in each language as data, and in every format that there is. */
@Singleton
class Documents {

    private final EvaluationConfig config;

    Documents(EvaluationConfig config) {
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
                    snapshot, scope(order), language, language.choose(config.issuerZh(), config.issuerEn()));
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
