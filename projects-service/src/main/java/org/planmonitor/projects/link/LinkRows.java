package org.planmonitor.projects.link;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.subject.SubjectType;
import org.planmonitor.projects.subject.Subjects;

/** Rows of links as values. */
final class LinkRows {

    private LinkRows() {}

    static Stored stored(ResultSet row) throws SQLException {
        Sharing project = Sharing.valueOf(row.getString("project_sharing"));
        Sharing subject = Sharing.valueOf(row.getString("subject_sharing"));
        return new Stored(
                row.getLong("id"),
                row.getString("plan"),
                new Subjects.Ref(SubjectType.valueOf(row.getString("type")), row.getString("code")),
                new Stored.Project(
                        row.getLong("project_id"),
                        row.getString("project"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("stage"),
                        row.getString("stage_since"),
                        row.getString("rating_computed"),
                        row.getString("parent")),
                LinkState.valueOf(row.getString("state")),
                narrower(project, subject),
                version(row),
                actual(row));
    }

    static Stored.Version version(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String confidence = row.getString("confidence");
        return new Stored.Version(
                row.getInt("version"),
                Database.instant(row, "known_from"),
                new Terms(
                        row.getString("component"),
                        value == null ? null : new Terms.Expected(value, row.getString("unit"), row.getString("due")),
                        confidence == null ? null : Terms.Confidence.valueOf(confidence),
                        row.getString("note"),
                        row.getBoolean("ended")),
                row.getString("reason"),
                row.getString("document"),
                row.getString("recorded_by"));
    }

    /** What two things are shared with together. */
    static Sharing narrower(Sharing one, Sharing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Stored.@Nullable Actual actual(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("actual_day", LocalDate.class);
        return day == null
                ? null
                : new Stored.Actual(
                        day,
                        row.getBigDecimal("actual_value"),
                        row.getString("actual_unit"),
                        row.getString("actual_source"));
    }
}
