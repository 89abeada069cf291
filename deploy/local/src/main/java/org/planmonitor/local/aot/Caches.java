package org.planmonitor.local.aot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.planmonitor.local.Failure;

/**
 * The AOT caches of the suite's programs, one for each name. A program starts with its cache when there is one. The JVM
 * checks by itself that JDK, class path and jars are those of the training and goes on without the cache when not.
 */
public final class Caches {

    private final Path directory;
    private final boolean recording;

    private Caches(Path directory, boolean recording) {
        this.directory = directory;
        this.recording = recording;
    }

    /** Those made when this tree was built. */
    public static Caches of(Path root) {
        return new Caches(root.resolve("deploy/local/target/aot"), false);
    }

    /** Programs started with these write down what they load, for {@link Assembly} to make the caches from. */
    public Caches recording() {
        return new Caches(directory, true);
    }

    /** What makes the JVM use, or record, the cache of this program. */
    public List<String> flags(String program) {
        if (recording) {
            return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded(program));
        }
        return Files.exists(cache(program)) ? List.of("-XX:AOTCache=" + cache(program)) : List.of();
    }

    /** Whether there is a cache of this program that was made after the program itself. */
    public boolean isCurrent(String name, Path program) {
        try {
            Path cache = cache(name);
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(program)) > 0;
        } catch (IOException e) {
            throw Failure.of("Cannot read %s or %s: %s.", directory, program, e.getMessage());
        }
    }

    public Path directory() {
        return directory;
    }

    /** Those of a former build are of no use and would only hide that there are no new ones. */
    public void clear() {
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw Failure.of("Cannot write to %s: %s.", directory, e.getMessage());
        }
    }

    Path cache(String program) {
        return directory.resolve(program + ".aot");
    }

    Path recorded(String program) {
        return directory.resolve(program + ".recorded");
    }
}
