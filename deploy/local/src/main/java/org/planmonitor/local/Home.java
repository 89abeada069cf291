package org.planmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The directory of one suite: what outlives a restart, the logs, and the notes about what is running. */
public record Home(Path directory) {

    private static final long NEEDED_MIB = 1024;

    public Path postgres() {
        return directory.resolve("postgres");
    }

    public Path kafka() {
        return directory.resolve("kafka");
    }

    public Path issuer() {
        return directory.resolve("issuer");
    }

    /** One note per process, see {@link org.planmonitor.local.process.Note}. */
    public Path run() {
        return directory.resolve("run");
    }

    public Path log() {
        return directory.resolve("log");
    }

    public Path log(String name) {
        return log().resolve(name + ".log");
    }

    void create() {
        try {
            for (Path each : List.of(postgres(), kafka(), issuer(), run(), log())) {
                Files.createDirectories(each);
            }
        } catch (IOException e) {
            throw Failure.of("Cannot write to %s: %s.", directory, e);
        }
    }

    void requireSpace() {
        requireSpace(NEEDED_MIB);
    }

    void requireSpace(long neededMib) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace() >> 20;
            if (free < neededMib) {
                throw Failure.of("Only %d MiB are free at %s and %d are needed.", free, directory, neededMib);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what this class made and nothing else: {@code --data} may name a directory with other things in it. */
    void forget() {
        try {
            for (Path each : List.of(postgres(), kafka(), issuer(), log())) {
                if (Files.exists(each)) {
                    Files.walkFileTree(each, new Deletion());
                }
            }
        } catch (IOException e) {
            throw Failure.of("Cannot delete the data in %s: %s.", directory, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
