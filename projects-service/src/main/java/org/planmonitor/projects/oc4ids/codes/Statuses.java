package org.planmonitor.projects.oc4ids.codes;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The closed codelist projectStatus. That the plan lists a project says nothing of where it stands, and that it became part of
 * another says nothing of whether it was cancelled: neither has a status.
 */
public final class Statuses {

    private static final String CANCELLED = "CANCELLED";
    private static final Map<String, String> BY_STAGE = Map.of(
            "RESERVE", "identification",
            "PREPARATION", "preparation",
            "SIGNED", "preparation",
            "STARTED", "implementation",
            "ACTIVE", "implementation",
            "COMPLETED", "completion",
            "FINISHED", "completion",
            "IN_PRODUCTION", "maintenance",
            "AT_CAPACITY", "maintenance",
            "IN_USE", "maintenance");

    private Statuses() {}

    /**
     * The status of a project.
     *
     * @param stage where it stands
     * @param pathStage its place on the path, which it keeps while it is suspended
     * @param scope the part that stands there, when the rest does not: then the project as a whole has no status
     */
    public static Optional<String> of(String stage, String pathStage, @Nullable String scope) {
        if (stage.equals(CANCELLED)) {
            return Optional.of("cancelled");
        }
        if (scope != null || stage.equals("MERGED")) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_STAGE.get(pathStage));
    }
}
