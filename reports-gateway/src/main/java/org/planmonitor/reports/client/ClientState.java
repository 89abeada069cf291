package org.planmonitor.reports.client;

/** How it stands with a registration. */
enum ClientState {
    /** It may call, until it expires. */
    ACTIVE,
    /** It may not, until it is active again. */
    SUSPENDED
}
