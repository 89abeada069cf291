package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/**
 * Documents as files, so that the kernel sends them. The database keeps the bytes; a file is a copy under their hash, made when it
 * is first asked for, and what is missing is made again.
 */
@Singleton
class DocumentFiles {

    private static final int REMEMBERED = 1_000;

    private final Reports reports;
    private final DocumentStore store;
    private final Path directory;
    /** What everybody may read, and is never changed: read without the database. */
    private final Map<Asked, Found> published = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Found> eldest) {
            return size() > REMEMBERED;
        }
    });

    DocumentFiles(Reports reports, DocumentStore store, EvaluationConfig config) {
        this.reports = reports;
        this.store = store;
        this.directory = config.files()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "planmonitor-report-documents"));
    }

    /** @param isPublic whether everybody may read it, for ever */
    record Found(UUID report, DocumentView document, boolean isPublic) {}

    private record Asked(
            String plan,
            UUID report,
            String format,
            @Nullable String language) {}

    /** @param language null: the first that the report has */
    Found find(String plan, UUID id, String format, @Nullable String language) {
        Asked asked = new Asked(plan, id, format, language);
        Found known = published.get(asked);
        if (known != null) {
            return known;
        }
        ReportView report = reports.one(plan, id);
        Found found = report.documents().stream()
                .filter(each -> each.format().equals(format))
                .filter(each -> language == null || each.language().equals(language))
                .findFirst()
                .map(each -> new Found(id, each, report.sharing() == Sharing.PUBLIC))
                .orElseThrow(Refusals::noDocument);
        if (found.isPublic()) {
            published.put(asked, found);
        }
        return found;
    }

    Path file(Found found) {
        DocumentView document = found.document();
        Path file = directory.resolve(document.sha256());
        try {
            if (!Files.exists(file) || Files.size(file) != document.size()) {
                Files.createDirectories(directory);
                Path whole = Files.createTempFile(directory, "writing-", ".part");
                try (OutputStream out = Files.newOutputStream(whole)) {
                    store.copy(found.report(), document.language(), document.format(), out);
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be laid ready", e);
        }
    }
}
