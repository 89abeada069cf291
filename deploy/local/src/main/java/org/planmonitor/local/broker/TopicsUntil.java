package org.planmonitor.local.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;

import org.planmonitor.local.Failure;

/**
 * Cuts the topics of a broker that does not run off at an instant, so that they say what databases say that were restored to it. A batch that ends after the
 * instant goes as a whole: its rows were taken out of the outbox when all of it was acknowledged, so those of them that were before it are sent again.
 * Offsets stay what they were; those that groups have committed are cut off at the same instant.
 */
public final class TopicsUntil {

    /** Which topics there are is no matter of instants. */
    private static final String METADATA = "__cluster_metadata-";

    private TopicsUntil() {}

    /** @param data the broker's directory */
    public static void cut(Path data, Instant until) {
        try {
            for (Path partition : Segments.partitions(data, List.of(METADATA))) {
                cutPartition(partition, until.toEpochMilli());
            }
            Segments.forgetCheckpoints(data);
        } catch (IOException e) {
            throw Failure.of("The topics in %s cannot be cut: %s", data, e);
        }
    }

    private static void cutPartition(Path partition, long until) throws IOException {
        boolean over = false;
        for (Path segment : Segments.of(partition)) {
            if (over) {
                Files.delete(segment);
            } else {
                over = cutSegment(segment.toFile(), until);
            }
        }
        if (over) {
            Segments.forgetDerived(partition);
        }
    }

    /** Whether something in it was after the instant. */
    private static boolean cutSegment(File segment, long until) throws IOException {
        try (FileRecords records = FileRecords.open(segment)) {
            for (FileChannelRecordBatch batch : records.batches()) {
                if (batch.maxTimestamp() > until) {
                    records.truncateTo(batch.position());
                    return true;
                }
            }
            return false;
        }
    }
}
