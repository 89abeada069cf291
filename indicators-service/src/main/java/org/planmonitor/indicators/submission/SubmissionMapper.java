package org.planmonitor.indicators.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;

/** A row of the table as a submission. */
@ApplicationScoped
class SubmissionMapper {

    private final Names names;

    SubmissionMapper(Names names) {
        this.names = names;
    }

    Submission read(ResultSet row) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("department"),
                row.getString("period"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("row_count"),
                row.getString("note"),
                names.read(row.getString("authors")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                signature(row),
                act(row, "approved"),
                act(row, "released"),
                row.getObject("split_from", UUID.class));
    }

    private static Submission.@Nullable Signature signature(ResultSet row) throws SQLException {
        String by = row.getString("signed_by");
        return by == null
                ? null
                : new Submission.Signature(
                        by,
                        row.getString("signed_name"),
                        row.getString("signed_office"),
                        row.getTimestamp("signed_at").toInstant());
    }

    private static Submission.@Nullable Act act(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null
                ? null
                : new Submission.Act(by, row.getTimestamp(what + "_at").toInstant());
    }
}
