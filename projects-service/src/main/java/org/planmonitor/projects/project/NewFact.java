package org.planmonitor.projects.project;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.Fact;

/** A fact that is about to be recorded by a decision. */
record NewFact(
        long project,
        String event,
        Fact fact,
        @Nullable String movedFrom,
        @Nullable String movedTo,
        @Nullable Text scope,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable GateOverride override,
        FactEntity.SourceKind source,
        @Nullable Long corrects) {

    static NewFact step(
            long project, String from, TransitionRequest.Checked asked, Fact fact, @Nullable GateOverride override) {
        return new NewFact(
                project,
                fact.resumes() ? "RESUMED" : asked.to(),
                fact,
                from,
                asked.to(),
                asked.scope(),
                asked.evidence(),
                null,
                override,
                FactEntity.SourceKind.DECISION,
                null);
    }
}
