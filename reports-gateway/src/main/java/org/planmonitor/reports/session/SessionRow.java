package org.planmonitor.reports.session;

import java.time.Instant;

/**
 * A session as the database keeps it.
 *
 * @param box its tokens, closed
 * @param version counts how often they were renewed
 * @param tokenUntil until when its access token holds
 * @param endsAt at the latest
 */
@SuppressWarnings("ArrayRecordComponent") // carried from a column, never compared
record SessionRow(byte[] box, int version, Instant tokenUntil, Instant seenAt, Instant endsAt) {}
