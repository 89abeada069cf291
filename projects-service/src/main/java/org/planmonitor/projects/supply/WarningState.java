package org.planmonitor.projects.supply;

/** OPEN until somebody has it IN_HAND; RESOLVED by the service alone, when the reason is gone. */
enum WarningState {
    OPEN,
    IN_HAND,
    RESOLVED
}
