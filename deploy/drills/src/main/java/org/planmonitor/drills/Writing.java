package org.planmonitor.drills;

/** Something of which one writer writes the next, again and again, until it is known to be stored. */
interface Writing {

    /**
     * Asks once.
     *
     * @return whether it is known to be stored; false: ask again
     * @throws org.planmonitor.local.Failure when it is refused, which nothing in a drill may be
     */
    boolean ask() throws InterruptedException;

    /** Goes on to the next, after the last is stored. */
    void next();
}
