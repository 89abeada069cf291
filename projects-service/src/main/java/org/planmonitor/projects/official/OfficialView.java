package org.planmonitor.projects.official;

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

    EntityTag tag(ProjectRef project, long version) {
        return EntityTag.of(project.aggregateId(), this, version);
    }
}
