package org.planmonitor.projects.attraction;

/** Whether something can still settle there. */
enum SiteState {
    AVAILABLE,
    RESERVED,
    TAKEN
}
