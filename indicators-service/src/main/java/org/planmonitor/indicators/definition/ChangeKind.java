package org.planmonitor.indicators.definition;

/** What a change of definitions was. */
public enum ChangeKind {
    /** The plan came as a pack. */
    IMPORTED,
    /** Something was defined that had not been, or not any more. */
    DEFINED,
    /** Something is defined otherwise. */
    CHANGED,
    /** Something is not defined any more; its old versions stay. */
    WITHDRAWN,
    /** A target was changed by decision. */
    AMENDED
}
