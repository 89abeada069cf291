package org.planmonitor.projects.gate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackLifeCycles.GateRule;

/**
 * A gate of one project.
 *
 * @param before the stage that it guards
 * @param basis what it rests on
 * @param state SATISFIED, NOT_REQUIRED or OPEN
 */
record GateView(
        String code,
        Text name,
        String before,
        @Nullable Text basis,
        GateFactEntity.State state,
        @Nullable String date,
        @Nullable String document,
        @Nullable String authority,
        @Nullable Instant recordedAt) {

    static GateView of(GateRule rule, @Nullable GateFactEntity fact) {
        return fact == null
                ? new GateView(
                        rule.code(),
                        rule.name(),
                        rule.before(),
                        rule.basis(),
                        GateFactEntity.State.OPEN,
                        null,
                        null,
                        null,
                        null)
                : new GateView(
                        rule.code(),
                        rule.name(),
                        rule.before(),
                        rule.basis(),
                        fact.state,
                        fact.happened,
                        fact.document,
                        fact.authority,
                        fact.recordedAt);
    }
}
