package org.planmonitor.reports.webhook;

/** How it stands with a delivery. */
enum DeliveryState {
    /** It is tried, or waits for one before it. */
    PENDING,
    DELIVERED,
    /** Given up; it can be sent again. */
    DEAD,
    /** Not sent, because the owner may not see it any more. */
    WITHHELD
}
