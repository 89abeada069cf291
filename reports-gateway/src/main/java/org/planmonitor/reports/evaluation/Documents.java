package org.planmonitor.reports.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.content.Contents;
import org.planmonitor.reports.evaluation.content.Scope;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;
import org.planmonitor.reports.publication.DocumentWriter;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Publication;

/** Writes a report's documents from its snapshot: in each language as data, and in every format that there is a writer for. */
@Singleton
class Documents {

    private final List<DocumentWriter> writers;
    private final EvaluationConfig config;

    Documents(@Any Instance<DocumentWriter> writers, EvaluationConfig config) {
        this.writers = writers.stream().toList();
        this.config = config;
    }

    /** @throws IOException never of itself: nothing is written but into memory */
    List<DocumentStore.Made> of(Report order, Snapshot snapshot, Snapshots.Progress progress) throws IOException {
        List<Locale> languages = order.language().each();
        int total = languages.size() * (writers.size() + 1);
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
            for (DocumentWriter writer : writers) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                writer.write(publication, bytes);
                made.add(new DocumentStore.Made(
                        locale.getLanguage(),
                        writer.format().extension(),
                        writer.format().mediaType(),
                        new Bytes(bytes.toByteArray())));
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
