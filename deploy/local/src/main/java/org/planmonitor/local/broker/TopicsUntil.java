package org.planmonitor.local.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

    private static final List<String> DERIVED = List.of(".index", ".timeindex", ".txnindex", ".snapshot");
    /** How far was written and flushed, and that all of it was: none of it is true any more. */
    private static final List<String> CHECKPOINTS = List.of(
            ".kafka_cleanshutdown",
            "recovery-point-offset-checkpoint",
            "replication-offset-checkpoint",
            "cleaner-offset-checkpoint");

    private TopicsUntil() {}

    /** @param data the broker's directory */
    public static void cut(Path data, Instant until) {
        try (DirectoryStream<Path> partitions = Files.newDirectoryStream(data, Files::isDirectory)) {
            for (Path partition : partitions) {
                if (!partition.getFileName().toString().startsWith(METADATA)) {
                    cutPartition(partition, until.toEpochMilli());
                }
            }
            for (String name : CHECKPOINTS) {
                Files.deleteIfExists(data.resolve(name));
            }
        } catch (IOException e) {
            throw Failure.of("The topics in %s cannot be cut: %s", data, e);
        }
    }

    private static void cutPartition(Path partition, long until) throws IOException {
        boolean over = false;
        for (Path segment : segments(partition)) {
            if (over) {
                Files.delete(segment);
            } else {
                over = cutSegment(segment.toFile(), until);
            }
        }
        if (over) {
            forgetDerived(partition);
        }
    }

    /** Oldest first: names are the first offsets, of one width. */
    private static List<Path> segments(Path partition) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partition, "*.log")) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
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

    /** What the broker makes anew from the segments. */
    private static void forgetDerived(Path partition) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partition)) {
            for (Path file : files) {
                if (DERIVED.stream().anyMatch(file.toString()::endsWith)) {
                    Files.delete(file);
                }
            }
        }
    }
}
