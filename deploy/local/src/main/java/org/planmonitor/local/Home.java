package org.planmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory of one suite: what outlives a restart, the logs, and the notes about what is running. */
public record Home(Path directory) {

    private static final long NEEDED_MIB = 1024;

    public Path postgres() {
        return directory.resolve("postgres");
    }

    /** Where the server's WAL goes when there is such a directory, or a link to one on another disk. */
    public Path walArchive() {
        return directory.resolve("wal-archive");
    }

    public Path kafka() {
        return directory.resolve("kafka");
    }

    public Path issuer() {
        return directory.resolve("issuer");
    }

    /** Where the projects service keeps files that were sent to it. */
    public Path evidence() {
        return directory.resolve("evidence");
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

    /** Makes the directories that are missing. */
    public void create() {
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
        if (freeMib() < neededMib) {
            throw Failure.of("%s", shortage(neededMib));
        }
    }

    /** Asked again when starting has failed: programs that run out of space say so in many ways. */
    boolean hasSpace() {
        return freeMib() >= NEEDED_MIB;
    }

    String shortage() {
        return shortage(NEEDED_MIB);
    }

    private String shortage(long neededMib) {
        return "Only %d MiB are free at %s and %d are needed.".formatted(freeMib(), directory, neededMib);
    }

    private long freeMib() {
        try {
            return Files.getFileStore(directory).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what this class made and nothing else: {@code --data} may name a directory with other things in it. */
    void forget() {
        try {
            for (Path each : List.of(postgres(), kafka(), issuer(), log())) {
                Deletion.of(each);
            }
        } catch (IOException e) {
            throw Failure.of("Cannot delete the data in %s: %s.", directory, e);
        }
    }
}
