package org.planmonitor.local.broker;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MemoryRecords.RecordFilter;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;

import org.planmonitor.local.Failure;

/**
 * Takes what was told of a plan out of the topics of a broker that does not run. Everything else keeps its offset, and batches that are empty now stay, as
 * where a topic is compacted: nobody who has committed an offset misses or repeats anything.
 */
public final class TopicsWithout {

    /** Which topics there are, and how far who has read them. */
    private static final List<String> OF_THE_BROKER = List.of("__cluster_metadata-", "__consumer_offsets-");

    private static final String PLAN = "plan";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String plan;

    private TopicsWithout(String plan) {
        this.plan = plan;
    }

    /**
     * @param data the broker's directory
     * @return how many events were taken out
     */
    public static long remove(Path data, String plan) {
        TopicsWithout without = new TopicsWithout(plan);
        try {
            // First, whatever becomes of this: a broker that trusts them does not look at what was written here.
            Segments.forgetCheckpoints(data);
            long removed = 0;
            for (Path partition : Segments.partitions(data, OF_THE_BROKER)) {
                removed += without.partition(partition);
            }
            return removed;
        } catch (IOException e) {
            throw Failure.of("The topics in %s cannot be written: %s", data, e);
        }
    }

    private long partition(Path partition) throws IOException {
        long removed = 0;
        for (Path segment : Segments.of(partition)) {
            removed += segment(partition, segment);
        }
        return removed;
    }

    private long segment(Path partition, Path segment) throws IOException {
        Path written = segment.resolveSibling(segment.getFileName() + ".without");
        Files.deleteIfExists(written);
        long removed = 0;
        try (FileRecords before = FileRecords.open(segment.toFile());
                FileRecords after = FileRecords.open(new File(written.toString()))) {
            for (FileChannelRecordBatch batch : before.batches()) {
                removed += copy(batch, after);
            }
            after.flush();
        }
        if (removed == 0) {
            Files.delete(written);
        } else {
            Segments.forgetDerived(partition);
            Files.move(written, segment, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return removed;
    }

    /** Answers how many records of the batch were left out. */
    private int copy(FileChannelRecordBatch batch, FileRecords to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(batch.sizeInBytes());
        batch.writeTo(bytes);
        bytes.flip();
        MemoryRecords records = MemoryRecords.readableRecords(bytes);
        MemoryRecords.FilterResult kept =
                records.filterTo(filter(), ByteBuffer.allocate(batch.sizeInBytes()), BufferSupplier.NO_CACHING);
        ByteBuffer output = kept.outputBuffer();
        output.flip();
        to.append(MemoryRecords.readableRecords(output));
        return kept.messagesRead() - kept.messagesRetained();
    }

    private RecordFilter filter() {
        return new RecordFilter(0, 0) {
            @Override
            protected BatchRetentionResult checkBatchRetention(RecordBatch batch) {
                return new BatchRetentionResult(BatchRetention.RETAIN_EMPTY, false);
            }

            @Override
            protected boolean shouldRetainRecord(RecordBatch batch, Record each) {
                return batch.isControlBatch() || !each.hasValue() || !isOfPlan(each.value());
            }
        };
    }

    /** It is said in the event, or in an object right below. */
    private boolean isOfPlan(JsonNode event) {
        if (event.has(PLAN)) {
            return event.path(PLAN).asText().equals(plan);
        }
        for (JsonNode each : event) {
            if (each.path(PLAN).asText().equals(plan)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfPlan(ByteBuffer value) {
        byte[] json = new byte[value.remaining()];
        value.duplicate().get(json);
        try {
            return isOfPlan(JSON.readTree(json));
        } catch (JacksonException e) {
            return false; // not of ours
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
