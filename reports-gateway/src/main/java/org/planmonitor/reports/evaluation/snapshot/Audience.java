package org.planmonitor.reports.evaluation.snapshot;

/** For whom a snapshot is made, which decides as whom the owners are asked. */
public enum Audience {
    /** Asked without a token: what everybody may see, so that it can be published. */
    PUBLIC,
    /** Asked with the gateway's own token: also what is for those with a token. Never published. */
    INTERNAL
}
