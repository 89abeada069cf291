package org.planmonitor.projects.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * A project in full as events and audit entries tell it; the data of {@code project.changed}.
 *
 * @param cause what happened, in the words of the feature that did it: {@code project.moved}, {@code milestone.reached}
 */
record ProjectState(
        String plan,
        String code,
        String id,
        Text name,
        String portfolio,
        String kind,
        boolean works,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable String region,
        String stage,
        @Nullable String stageSince,
        String pathStage,
        @Nullable Text scope,
        String lifeCycle,
        @Nullable String unit,
        @Nullable String statistics,
        @Nullable BigDecimal totalInvestmentCny,
        Sharing sharing,
        boolean simulated,
        Rating rating,
        @Nullable Step transition,
        String cause) {

    static final String AGGREGATE = "project";

    /** The step that was decided, when one is what changed. */
    record Step(
            String from,
            String to,
            String date,
            @Nullable String evidence,
            @Nullable GateOverride override) {}

    static ProjectState of(ProjectEntity project, boolean simulated, @Nullable Step transition, String cause) {
        return new ProjectState(
                project.plan,
                project.code,
                project.number,
                project.name(),
                project.portfolio,
                project.kind,
                project.works,
                project.box,
                project.chapter,
                project.region,
                project.stage,
                project.stageSince,
                project.pathStage,
                project.scope(),
                project.lifeCycle,
                project.unit,
                project.statistics,
                project.totalInvestmentCny,
                project.sharing,
                simulated,
                project.rating(),
                transition,
                cause);
    }

    String aggregateId() {
        return plan + "/" + code;
    }

    OutboxEvent changed() {
        return new OutboxEvent("project.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
