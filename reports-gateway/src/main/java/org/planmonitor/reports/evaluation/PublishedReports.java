package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;

/** Reports that everybody may read, for those who list what is public. */
@Singleton
public class PublishedReports {

    private final Database database;
    private final DocumentStore documents;

    PublishedReports(Database database, DocumentStore documents) {
        this.database = database;
        this.documents = documents;
    }

    /** A report with its documents. */
    public record Published(
            String href, String type, String period, Instant publishedAt, List<DocumentView> documents) {}

    private record Row(UUID id, String type, String period, Instant at) {}

    /** Of a plan, the newest first. */
    public List<Published> of(String plan) {
        return database
                .query(
                        """
                        select r.id, r.type, r.period, p.published_at from report_publication p
                        join evaluation_report r on r.id = p.report where p.plan = ? order by p.published_at desc, r.id
                        """,
                        row -> new Row(
                                row.getObject("id", UUID.class),
                                row.getString("type"),
                                row.getString("period"),
                                Database.instant(row, "published_at")),
                        plan)
                .stream()
                .map(row -> {
                    String href = "/reports/v1/plans/" + plan + "/reports/" + row.id();
                    return new Published(href, row.type(), row.period(), row.at(), documents.of(row.id(), href));
                })
                .toList();
    }
}
