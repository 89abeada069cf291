package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Documents as files, so that the kernel sends them. The database keeps the bytes; a file is a copy under their hash, made when it
 * is first asked for, and what is missing is made again.
 */
@Singleton
class DocumentFiles {

    private final Reports reports;
    private final DocumentStore store;
    private final Path directory;

    DocumentFiles(Reports reports, DocumentStore store, EvaluationConfig config) {
        this.reports = reports;
        this.store = store;
        this.directory = config.files()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "planmonitor-report-documents"));
    }

    record Found(UUID report, DocumentView document) {}

    /** @param language null: the first that the report has */
    Found find(String plan, UUID id, String format, @Nullable String language) {
        return reports.one(plan, id).documents().stream()
                .filter(each -> each.format().equals(format))
                .filter(each -> language == null || each.language().equals(language))
                .findFirst()
                .map(each -> new Found(id, each))
                .orElseThrow(Refusals::noDocument);
    }

    Path file(Found found) {
        DocumentView document = found.document();
        Path file = directory.resolve(document.sha256());
        try {
            if (!Files.exists(file) || Files.size(file) != document.size()) {
                Files.createDirectories(directory);
                Path whole = Files.createTempFile(directory, "writing-", ".part");
                Files.write(
                        whole,
                        store.content(found.report(), document.language(), document.format())
                                .orElseThrow());
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be laid ready", e);
        }
    }
}
