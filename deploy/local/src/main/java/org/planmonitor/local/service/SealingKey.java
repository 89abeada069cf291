package org.planmonitor.local.service;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.planmonitor.local.Failure;

/** The key that seals the secrets of webhooks, made once for each data directory: without it they could never be opened again. */
final class SealingKey {

    static final String NAME = "local";

    private static final int BYTES = 32;

    private SealingKey() {}

    /** In Base64. */
    static String keptIn(Path directory) {
        Path file = directory.resolve("sealing-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                make(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw Failure.of("The key of webhooks cannot be kept in %s: %s.", directory, e.getMessage());
        }
    }

    /** Whole or not at all: the services start side by side, and each asks for it. */
    private static void make(Path file, String key) throws IOException {
        Path made = Files.createTempFile(
                file.getParent(),
                "sealing-key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, key);
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException _) {
            // Another one was first; its key counts.
        } finally {
            Files.delete(made);
        }
    }
}
