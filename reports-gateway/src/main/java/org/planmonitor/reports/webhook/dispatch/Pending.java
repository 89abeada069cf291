package org.planmonitor.reports.webhook.dispatch;

import java.time.Instant;

/** A delivery that is to be sent, with the event as it is sent. */
record Pending(long id, Instant acceptedAt, String event, String sharing, String body) {}
