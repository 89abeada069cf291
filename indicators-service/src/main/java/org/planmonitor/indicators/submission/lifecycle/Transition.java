package org.planmonitor.indicators.submission.lifecycle;

import java.util.Set;

/**
 * One line of the table.
 *
 * @param anyOf the permissions of which one is needed
 * @param ownDepartment whether the actor must be of the submission's department
 * @param apartFrom whose work the actor must not have done: four eyes
 */
public record Transition(
        State from, Step step, State to, Set<String> anyOf, boolean ownDepartment, Set<Part> apartFrom) {

    public Transition {
        anyOf = Set.copyOf(anyOf);
        apartFrom = Set.copyOf(apartFrom);
    }
}
