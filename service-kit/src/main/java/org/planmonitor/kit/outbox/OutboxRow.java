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
        Instant occurredAt) {

    /** @param topic of what is PUBLIC */
    String destination(String topic) {
        return sharing == Sharing.PUBLIC ? topic : topic + ".restricted";
    }

    /** The same, caused by another step of its trace. */
    OutboxRow under(String otherTraceparent) {
        return new OutboxRow(
                seq, id, aggregateType, aggregateId, sequence, type, sharing, payload, otherTraceparent, occurredAt);
    }
}
