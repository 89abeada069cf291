package org.planmonitor.kit.outbox;

import java.time.Instant;

import org.planmonitor.kit.security.Sharing;

/** A row that waits to be sent. */
record OutboxRow(
        long seq,
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        Sharing sharing,
        String payload,
        String traceparent,
        Instant occurredAt) {}
