package org.planmonitor.projects.official;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/** A role as audit entries tell it, and, without persons, the data of {@code official.changed}. */
record OfficialState(
        String plan,
        String project,
        long id,
        OfficialRole role,
        boolean accountable,
        Unit unit,
        LocalDate since,
        @Nullable LocalDate until,
        String cause,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "official";

    static OfficialState of(ProjectRef project, OfficialEntity official, String cause) {
        return new OfficialState(
                project.plan().code(),
                project.code(),
                official.id == null ? 0 : official.id,
                official.role,
                official.role.isAccountable(),
                official.unit(),
                official.since,
                official.until,
                cause,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/officials/" + id;
    }

    OutboxEvent changed() {
        return new OutboxEvent("official.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
