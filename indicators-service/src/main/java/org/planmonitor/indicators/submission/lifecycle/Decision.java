package org.planmonitor.indicators.submission.lifecycle;

import java.util.Set;

/** Whether a step may be taken, and if not, the first reason in the order of this list. */
public sealed interface Decision {

    /** It may be taken. */
    record Allowed(Transition transition) implements Decision {}

    /** The actor has none of these permissions. */
    record NotPermitted(Set<String> anyOf) implements Decision {}

    /** It belongs to another department. */
    record OtherDepartment(String department) implements Decision {}

    /** The step does not lead on from here; these do. */
    record WrongState(State state, Set<Step> possible) implements Decision {}

    /** The actor has already taken a part that excludes this step. */
    record OwnWork(Part part) implements Decision {}
}
