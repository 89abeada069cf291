package org.planmonitor.reports.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.snapshot.Bytes;

/** The bytes of documents, and what is said of them. */
@Singleton
class DocumentStore {

    private final Database database;

    DocumentStore(Database database) {
        this.database = database;
    }

    /** A document as it was made. */
    record Made(String language, String format, String mediaType, Bytes content) {}

    void add(UUID report, List<Made> documents) {
        for (Made each : documents) {
            database.update(
                    """
                    insert into report_document (report, language, format, media_type, sha256, size, content)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    report,
                    each.language(),
                    each.format(),
                    each.mediaType(),
                    each.content().sha256(),
                    (long) each.content().size(),
                    each.content().array());
        }
    }

    /** Of one report. */
    List<DocumentView> of(UUID report, String href) {
        return database.query(
                "select * from report_document where report = ? order by language, format",
                row -> view(row, href),
                report);
    }

    private record Owned(UUID report, DocumentView document) {}

    /** Of many reports, in one query. */
    Map<UUID, List<DocumentView>> of(Collection<Report> reports) {
        Map<UUID, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, each -> each));
        return database
                .query(
                        """
                        select report, language, format, media_type, sha256, size from report_document
                        where report = any (?::uuid[]) order by report, language, format
                        """,
                        row -> {
                            UUID report = row.getObject("report", UUID.class);
                            String href =
                                    Objects.requireNonNull(byId.get(report)).href();
                            return new Owned(report, view(row, href));
                        },
                        byId.keySet())
                .stream()
                .collect(
                        Collectors.groupingBy(Owned::report, Collectors.mapping(Owned::document, Collectors.toList())));
    }

    private static DocumentView view(ResultSet row, String href) throws SQLException {
        String language = row.getString("language");
        String format = row.getString("format");
        return new DocumentView(
                language,
                format,
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                href + "/document?format=" + format + "&language=" + language);
    }

    Optional<byte[]> content(UUID report, String language, String format) {
        return database.first(
                "select content from report_document where report = ? and language = ? and format = ?",
                row -> row.getBytes(1),
                report,
                language,
                format);
    }
}
