package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Everything that a report is made from.
 *
 * @param bytes the canonical form of the content
 */
public record Snapshot(String plan, String period, Instant asOf, Bytes bytes, JsonNode content) {

    /** SHA-256 of its bytes, by which it is known. */
    public String hash() {
        return bytes.sha256();
    }
}
