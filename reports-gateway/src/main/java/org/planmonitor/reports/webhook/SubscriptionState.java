package org.planmonitor.reports.webhook;

/** How it stands with a subscription. */
enum SubscriptionState {
    /** The receiver has not said yet that it wants deliveries; they wait for it. */
    UNCONFIRMED,
    ACTIVE,
    /** By its owner; deliveries wait. */
    PAUSED,
    /** The receiver is gone, or did not want deliveries for a day; nothing is kept for it. */
    DISABLED
}
