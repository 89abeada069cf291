package org.planmonitor.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** Deletes a directory with all that is in it. */
public final class Deletion extends SimpleFileVisitor<Path> {

    private Deletion() {}

    /** Does nothing when there is no such directory. */
    public static void of(Path directory) throws IOException {
        if (Files.exists(directory)) {
            Files.walkFileTree(directory, new Deletion());
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
        if (problem != null) {
            throw problem;
        }
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
    }
}
