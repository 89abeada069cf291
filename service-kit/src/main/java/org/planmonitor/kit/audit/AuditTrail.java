package org.planmonitor.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Records changes in the caller's transaction. One transaction leaves one entry per aggregate however often it records: the
 * state before the first change, the state after the last. Without a transaction it fails.
 */
@ApplicationScoped
public class AuditTrail {

    /**
     * @param action what was done, in the words of the feature: {@code observation.recorded}
     * @param before the state before as it is shown to readers (a view, never an entity), null when it is new
     * @param after the state after, null when it is gone
     */
    public void record(
            String aggregateType, String aggregateId, String action, @Nullable Object before, @Nullable Object after) {
        throw new UnsupportedOperationException();
    }
}
