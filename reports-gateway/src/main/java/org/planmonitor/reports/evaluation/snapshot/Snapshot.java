package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Everything that a report is made from. It holds the bytes alone: as a tree a plan of thousands of indicators takes several times as much
 * memory, which whoever writes documents needs for them.
 *
 * @param bytes the canonical form of the content
 */
public record Snapshot(String plan, String period, Instant asOf, Bytes bytes) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The content, read anew from its bytes: to be asked for once and let go. */
    public JsonNode content() {
        try {
            return MAPPER.reader().with(new RepeatedTexts()).readTree(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot is not JSON", e);
        }
    }

    /** SHA-256 of its bytes, by which it is known. */
    public String hash() {
        return bytes.sha256();
    }
}
