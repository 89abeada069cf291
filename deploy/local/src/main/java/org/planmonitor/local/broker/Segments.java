package org.planmonitor.local.broker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a broker that does not run: partitions, their segments, and what the broker makes anew from them when it starts. */
final class Segments {

    private static final List<String> DERIVED = List.of(".index", ".timeindex", ".txnindex", ".snapshot");
    /** How far was written and flushed, and that all of it was: none of it is true once a segment was changed. */
    private static final List<String> CHECKPOINTS = List.of(
            ".kafka_cleanshutdown",
            "recovery-point-offset-checkpoint",
            "replication-offset-checkpoint",
            "cleaner-offset-checkpoint");

    private Segments() {}

    /** The directories of partitions but for those whose names begin so. */
    static List<Path> partitions(Path data, List<String> but) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> partitions = Files.newDirectoryStream(data, Files::isDirectory)) {
            for (Path partition : partitions) {
                if (but.stream().noneMatch(partition.getFileName().toString()::startsWith)) {
                    found.add(partition);
                }
            }
        }
        return found;
    }

    /** Oldest first: names are the first offsets, of one width. */
    static List<Path> of(Path partition) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partition, "*.log")) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    static void forgetDerived(Path partition) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(partition)) {
            for (Path file : files) {
                if (DERIVED.stream().anyMatch(file.toString()::endsWith)) {
                    Files.delete(file);
                }
            }
        }
    }

    static void forgetCheckpoints(Path data) throws IOException {
        for (String name : CHECKPOINTS) {
            Files.deleteIfExists(data.resolve(name));
        }
    }
}
