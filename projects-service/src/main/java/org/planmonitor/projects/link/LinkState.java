package org.planmonitor.projects.link;

/** Whether a link says something today. */
enum LinkState {
    /** Both ends are there. */
    LIVE,
    /** The plan's own pack says it, and the indicator or commitment has not been told of yet. */
    UNRESOLVED,
    /** The indicator or commitment was withdrawn: the link stays, and somebody has to say what becomes of it. */
    BROKEN,
    /** Somebody has said that the project does not feed it any more. */
    ENDED
}
