package org.planmonitor.projects.link.coverage;

/** Why a share does not count towards a target. The first that holds is told. */
public enum LeftOut {
    /** The project was given up, or is part of another one now. */
    PROJECT_GONE,
    /** The subject has no such component any more, or several where the link names none. */
    COMPONENT_UNKNOWN,
    /** The programme that it is an item of feeds the same target: its figure comprises this one. */
    COMPRISED,
    /** Nobody has said how much it is to bring. */
    NOTHING_EXPECTED,
    /** It is said in another unit than the target. */
    UNITS_DIFFER
}
