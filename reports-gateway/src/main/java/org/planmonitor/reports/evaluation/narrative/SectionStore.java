package org.planmonitor.reports.evaluation.narrative;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.content.Part;

/** Versions of sections; none is ever changed. */
@Singleton
class SectionStore {

    private final Database database;
    private final Clock clock;

    SectionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID report, String code, long version, SectionRequest section, List<String> authors, String writer) {
        database.update(
                """
                insert into report_section (report, code, version, place, title_zh, title_en, text_zh, text_en, authors, changed_by,
                  changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report,
                code,
                version,
                section.place(),
                section.title().zh(),
                section.title().en(),
                section.text().zh(),
                section.text().en(),
                authors,
                writer,
                clock.instant());
    }

    /** The newest version. */
    Optional<SectionView> one(UUID report, String code, String href) {
        return database.first(
                "select * from report_section where report = ? and code = ? order by version desc limit 1",
                row -> view(row, href),
                report,
                code);
    }

    /** The newest version of each. */
    List<SectionView> all(UUID report, String href) {
        return database.query(
                "select distinct on (code) * from report_section where report = ? order by code, version desc",
                row -> view(row, href),
                report);
    }

    /** All versions of one, newest first. */
    List<SectionView> history(UUID report, String code, String href) {
        return database.query(
                "select * from report_section where report = ? and code = ? order by version desc",
                row -> view(row, href),
                report,
                code);
    }

    /** Everybody who has written any version of any section. */
    List<String> writers(UUID report) {
        return database.query(
                "select distinct changed_by from report_section where report = ? order by 1",
                row -> row.getString(1),
                report);
    }

    private static SectionView view(ResultSet row, String href) throws SQLException {
        Text text = new Text(row.getString("text_zh"), row.getString("text_en"));
        Array authors = row.getArray("authors");
        return new SectionView(
                href + "/sections/" + row.getString("code"),
                href,
                row.getString("code"),
                row.getLong("version"),
                Part.valueOf(row.getString("place")),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                text,
                TypedNumbers.in(text),
                List.of((String[]) authors.getArray()),
                row.getString("changed_by"),
                Database.instant(row, "changed_at"));
    }
}
