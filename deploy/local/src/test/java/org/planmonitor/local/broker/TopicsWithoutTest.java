package org.planmonitor.local.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was told of the plan is gone, everything else is where it was, and the end of a partition does not move. */
final class TopicsWithoutTest {

    private static final String GONE = "{\"plan\": \"gone\", \"code\": \"a\"}";
    private static final String BELOW = "{\"warning\": {\"plan\": \"gone\"}}";
    private static final String KEPT = "{\"plan\": \"kept\", \"about\": {\"plan\": \"gone\"}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void everythingElseKeepsItsOffset() throws IOException {
        Path mixed = segment("topic-0", 0, List.of(KEPT, GONE, "no JSON"), List.of(GONE, BELOW));
        Path untouched = segment("topic-1", 0, List.of(KEPT));
        byte[] before = Files.readAllBytes(untouched);
        Path offsets = segment("__consumer_offsets-0", 0, List.of(GONE));
        Path index = Files.createFile(mixed.resolveSibling("00000000000000000000.index"));
        Path shutdown = Files.createFile(data.resolve(".kafka_cleanshutdown"));

        assertThat(TopicsWithout.remove(data, "gone")).isEqualTo(3);

        assertThat(records(mixed)).containsExactly("0 " + KEPT, "2 no JSON");
        assertThat(lastOffset(mixed)).isEqualTo(4);
        assertThat(Files.readAllBytes(untouched)).isEqualTo(before);
        assertThat(records(offsets)).hasSize(1);
        assertThat(index).doesNotExist();
        assertThat(shutdown).doesNotExist();
        assertThat(TopicsWithout.remove(data, "gone")).isZero();
    }

    @Test
    void whereNothingWasToldNothingIsWritten() throws IOException {
        Path segment = segment("topic-0", 0, List.of(KEPT));

        assertThat(TopicsWithout.remove(data, "gone")).isZero();

        try (var files = Files.list(segment.getParent())) {
            assertThat(files).containsExactly(segment);
        }
    }

    @SafeVarargs
    private Path segment(String partition, long firstOffset, List<String>... batches) throws IOException {
        Path directory = Files.createDirectories(data.resolve(partition));
        Path file = directory.resolve("%020d.log".formatted(firstOffset));
        try (FileRecords records = FileRecords.open(file.toFile())) {
            long offset = firstOffset;
            for (List<String> batch : batches) {
                SimpleRecord[] simple = batch.stream()
                        .map(value -> new SimpleRecord(1, value.getBytes(StandardCharsets.UTF_8)))
                        .toArray(SimpleRecord[]::new);
                records.append(
                        MemoryRecords.withRecords(offset, Compression.lz4().build(), simple));
                offset += batch.size();
            }
            records.flush();
        }
        return file;
    }

    private static List<String> records(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (FileRecords records = FileRecords.open(file.toFile())) {
            records.records()
                    .forEach(each -> found.add(each.offset() + " " + StandardCharsets.UTF_8.decode(each.value())));
        }
        return found;
    }

    private static long lastOffset(Path file) throws IOException {
        long last = -1;
        try (FileRecords records = FileRecords.open(file.toFile())) {
            for (RecordBatch batch : records.batches()) {
                last = batch.lastOffset();
            }
        }
        return last;
    }
}
