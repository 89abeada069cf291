package org.planmonitor.projects.lifecycle;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What must be settled before a project may go to a stage: a permit, a review, a right to land, the funds. Which gates there
 * are is data of the plan.
 *
 * @param before the stage that it guards
 * @param paths the life cycles that it is on
 * @param procedures the procedures for which it is asked (审批、核准、备案); empty for every one
 */
public record Gate(String code, String before, Set<String> paths, Set<String> procedures) {

    public Gate {
        paths = Set.copyOf(paths);
        procedures = Set.copyOf(procedures);
    }

    /** Whether a project of this path and procedure has to pass it; a project without a known procedure passes all. */
    public boolean isAsked(String path, @Nullable String procedure) {
        return paths.contains(path) && (procedures.isEmpty() || procedure == null || procedures.contains(procedure));
    }

    /**
     * Whether a step opens upon it. A step that passes over stages meets the gates of all it passes; a project of which only
     * the plan was known meets none, because its state is being found out and not decided.
     */
    public boolean guards(LifeCycle path, Position from, String to) {
        return !from.stage().equals(path.listed())
                && path.rank(to).isPresent()
                && path.rank(before)
                        .filter(rank -> rank > path.rankOf(from.stage()) && rank <= path.rankOf(to))
                        .isPresent();
    }
}
