package org.planmonitor.indicators.assessment;

import java.util.Map;
import java.util.Optional;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.TargetVersion;

/** Targets that are taken for those in force in one answer; usually none. */
record SupposedTargets(Map<Of, TargetVersion> all) {

    static final SupposedTargets NONE = new SupposedTargets(Map.of());

    /** Whose target. */
    record Of(SubjectRef subject, String component) {}

    Optional<TargetVersion> of(SubjectRef subject, String component) {
        return Optional.ofNullable(all.get(new Of(subject, component)));
    }
}
