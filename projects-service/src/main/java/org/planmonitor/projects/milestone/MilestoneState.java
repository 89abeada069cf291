package org.planmonitor.projects.milestone;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectRef;

/** A milestone in full as events and audit entries tell it; the data of {@code milestone.changed}. */
record MilestoneState(
        String plan,
        String project,
        String code,
        Text name,
        boolean critical,
        List<String> waitsFor,
        String original,
        String baseline,
        @Nullable String forecast,
        @Nullable String actual,
        String cause,
        @Nullable String reason,
        @Nullable Long rebaseline,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "milestone";

    static MilestoneState of(
            ProjectRef project,
            MilestoneEntity milestone,
            String cause,
            @Nullable String reason,
            @Nullable Long rebaseline) {
        return new MilestoneState(
                project.plan().code(),
                project.code(),
                milestone.code,
                new Text(milestone.nameZh, milestone.nameEn),
                milestone.critical,
                milestone.waitsFor,
                milestone.original,
                milestone.baseline,
                milestone.forecast,
                milestone.actual,
                cause,
                reason,
                rebaseline,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/" + code;
    }

    OutboxEvent changed() {
        return new OutboxEvent("milestone.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
