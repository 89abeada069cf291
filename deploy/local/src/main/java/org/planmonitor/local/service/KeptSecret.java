package org.planmonitor.local.service;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

import org.planmonitor.local.Failure;

/** A secret in a file of a data directory that only its owner reads: made once, and the same ever after. */
final class KeptSecret {

    private KeptSecret() {}

    static String in(Path directory, String name, Supplier<String> secret) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, secret.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw Failure.of("The secret %s cannot be kept in %s: %s.", name, directory, e.getMessage());
        }
    }

    /** Whole or not at all: the services start side by side, and each asks for it. */
    private static void make(Path file, String secret) throws IOException {
        Path made = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, secret);
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException _) {
            // Another one was first; its secret counts.
        } finally {
            Files.delete(made);
        }
    }
}
