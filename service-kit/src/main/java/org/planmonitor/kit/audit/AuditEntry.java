package org.planmonitor.kit.audit;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.json.Sha256;

/**
 * One change of one aggregate. The names and order of the components are part of the hash: they never change.
 *
 * @param position 1 for the first entry of the aggregate
 * @param transaction the database's id of the transaction that made the change
 * @param occurredAt with the microseconds that the database keeps
 */
record AuditEntry(
        String aggregateType,
        String aggregateId,
        long position,
        String transaction,
        Instant occurredAt,
        String actor,
        String action,
        @Nullable String requestId,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** What the first entry of an aggregate is chained to. */
    static final String NO_PREVIOUS = "";

    /** The hash that the next entry of the aggregate is chained to. */
    String hash(String previousHash) {
        return Sha256.of(previousHash, this);
    }
}
