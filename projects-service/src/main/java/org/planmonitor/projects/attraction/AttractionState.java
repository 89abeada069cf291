package org.planmonitor.projects.attraction;

/** How far somebody is courted. LANDED, with the project that came of it, and DROPPED are final. */
enum AttractionState {
    OPEN,
    CONTACTED,
    NEGOTIATING,
    SIGNED,
    LANDED,
    DROPPED;

    boolean isFinal() {
        return this == LANDED || this == DROPPED;
    }
}
