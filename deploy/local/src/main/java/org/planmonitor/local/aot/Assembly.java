package org.planmonitor.local.aot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.Failure;

/** Makes the cache of one program from what it recorded. It does not run: the JVM loads its classes and writes them. */
public final class Assembly {

    private final Path java;
    private final Caches caches;

    public Assembly(Path java, Caches caches) {
        this.java = java;
        this.caches = caches;
    }

    /** @param program the class path options the program was recorded with, and will be started with */
    public void make(String name, List<String> program) throws InterruptedException {
        Path recorded = caches.recorded(name);
        if (!Files.exists(recorded)) {
            throw Failure.of("%s recorded nothing (%s is missing).", name, recorded);
        }
        Path cache = caches.cache(name);
        Path unfinished = cache.resolveSibling(name + ".unfinished");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recorded,
                "-XX:AOTCache=" + unfinished,
                // Only G1 can write objects to a cache; every collector can take them from there.
                "-XX:+UseG1GC",
                "-Xmx512m"));
        command.addAll(program);
        File log = cache.resolveSibling(name + ".log").toFile();
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start()
                    .waitFor();
            if (code != 0 || !Files.exists(unfinished)) {
                throw Failure.of("The AOT cache of %s cannot be made (exit code %d, log: %s).", name, code, log);
            }
            Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(recorded);
        } catch (IOException e) {
            throw Failure.of("The AOT cache of %s cannot be made: %s.", name, e.getMessage());
        }
    }
}
