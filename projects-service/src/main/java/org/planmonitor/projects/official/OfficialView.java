package org.planmonitor.projects.official;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Who has a role for the project.
 *
 * @param accountable whether whoever has the role answers for what is red
 * @param person null for a reader without a token
 * @param until the last day on which the role was held; null while it is
 */
record OfficialView(
        long id,
        OfficialRole role,
        boolean accountable,
        Unit unit,
        @Nullable String person,
        @Nullable String post,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String reason) {

    static OfficialView of(OfficialEntity official, boolean named) {
        return new OfficialView(
                official.id == null ? 0 : official.id,
                official.role,
                official.role.isAccountable(),
                official.unit(),
                named ? official.person : null,
                named ? official.post : null,
                official.since,
                official.until,
                named ? official.reason : null);
    }

    /** A role that is held. */
    static OfficialView of(ResultSet row, boolean named) throws SQLException {
        OfficialRole role = OfficialRole.valueOf(row.getString("role"));
        return new OfficialView(
                row.getLong("id"),
                role,
                role.isAccountable(),
                new Unit(
                        Unit.Kind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                named ? row.getString("person") : null,
                named ? row.getString("post") : null,
                row.getObject("since", LocalDate.class),
                null,
                named ? row.getString("reason") : null);
    }

    EntityTag tag(ProjectRef project, long version) {
        return EntityTag.of(project.aggregateId(), this, version);
    }
}
