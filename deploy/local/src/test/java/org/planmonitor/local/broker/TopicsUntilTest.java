package org.planmonitor.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was written after the instant is gone, whatever segment it is in; what was before keeps its offset. */
final class TopicsUntilTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void everythingAfterTheInstantGoes() throws IOException {
        Path first = segment("topic-0", 0, NOON.minusSeconds(20), NOON.minusSeconds(10), NOON.plusSeconds(1));
        Path second = segment("topic-0", 3, NOON.plusSeconds(2));
        Path before = segment("topic-1", 0, NOON.minusSeconds(5), NOON);
        Path metadata = segment("__cluster_metadata-0", 0, NOON.plusSeconds(3));
        Path index = Files.createFile(first.resolveSibling("00000000000000000000.index"));
        Path untouched = Files.createFile(before.resolveSibling("00000000000000000000.index"));
        Path shutdown = Files.createFile(data.resolve(".kafka_cleanshutdown"));

        TopicsUntil.cut(data, NOON);

        assertThat(offsets(first)).containsExactly(0L, 1L);
        assertThat(second).doesNotExist();
        assertThat(offsets(before)).containsExactly(0L, 1L);
        assertThat(offsets(metadata)).containsExactly(0L);
        assertThat(index).doesNotExist();
        assertThat(untouched).exists();
        assertThat(shutdown).doesNotExist();
    }

    private Path segment(String partition, long firstOffset, Instant... written) throws IOException {
        Path directory = Files.createDirectories(data.resolve(partition));
        Path file = directory.resolve("%020d.log".formatted(firstOffset));
        try (FileRecords records = FileRecords.open(file.toFile())) {
            long offset = firstOffset;
            for (Instant each : written) {
                records.append(MemoryRecords.withRecords(
                        offset++, Compression.NONE, new SimpleRecord(each.toEpochMilli(), new byte[] {1})));
            }
            records.flush();
        }
        return file;
    }

    private static List<Long> offsets(Path file) throws IOException {
        List<Long> found = new ArrayList<>();
        try (FileRecords records = FileRecords.open(file.toFile())) {
            records.records().forEach(each -> found.add(each.offset()));
        }
        return found;
    }
}
