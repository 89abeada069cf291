package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.evaluation.official.UsedFont;
import org.planmonitor.reports.evaluation.snapshot.Slices;

/** The bytes of documents, and what is said of them. */
@Singleton
class DocumentStore {

    private static final TypeReference<List<UsedFont>> FONTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper mapper;

    DocumentStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void add(UUID report, List<MadeDocuments.Made> documents) {
        for (MadeDocuments.Made each : documents) {
            database.update(
                    """
                    insert into report_document (report, language, format, media_type, sha256, size, content, fonts)
                    values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                    """,
                    report,
                    each.language(),
                    each.format(),
                    each.mediaType(),
                    each.content().sha256(),
                    (long) each.content().size(),
                    each.content().parameter(),
                    each.fonts() == null ? null : mapper.valueToTree(each.fonts()));
        }
    }

    /** Of one report. */
    List<DocumentView> of(UUID report, String href) {
        return database.query("""
                select language, format, media_type, sha256, size, fonts from report_document
                where report = ? order by language, format
                """, row -> view(row, href), report);
    }

    private record Owned(UUID report, DocumentView document) {}

    /** Of many reports, in one query. */
    Map<UUID, List<DocumentView>> of(Collection<Report> reports) {
        Map<UUID, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, each -> each));
        return database
                .query(
                        """
                        select report, language, format, media_type, sha256, size, fonts from report_document
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

    private DocumentView view(ResultSet row, String href) throws SQLException {
        String language = row.getString("language");
        String format = row.getString("format");
        return new DocumentView(
                language,
                format,
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                href + "/document?format=" + format + "&language=" + language,
                fonts(row.getString("fonts")));
    }

    private @Nullable List<UsedFont> fonts(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, FONTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }

    /** Writes the bytes of a document out, some at a time. */
    void copy(UUID report, String language, String format, OutputStream out) throws IOException {
        Slices.copy(
                from -> database.first("""
                        select substring(content from ? for ?) from report_document
                        where report = ? and language = ? and format = ?
                        """, row -> row.getBytes(1), from, Slices.SIZE, report, language, format), out);
    }
}
