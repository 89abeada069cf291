package org.planmonitor.reports.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;

/** A snapshot of a plan of three indicators and three projects, invented for tests. */
public final class SmallSnapshot {

    private SmallSnapshot() {}

    public static Snapshot read() {
        try (InputStream file = SmallSnapshot.class.getResourceAsStream("/evaluation/small-snapshot.json")) {
            JsonNode content = new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(Objects.requireNonNull(file));
            Instant asOf = Instant.parse(content.get("asOf").asText());
            return new Snapshot("small", "2025", asOf, new Bytes(CanonicalJson.bytes(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
