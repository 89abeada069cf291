package org.planmonitor.local.service;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals the secrets of webhooks, made once for each data directory: without it they could never be opened again. */
final class SealingKey {

    static final String NAME = "local";

    private static final int BYTES = 32;

    private SealingKey() {}

    /** In Base64. */
    static String keptIn(Path directory) {
        return KeptSecret.in(directory, "sealing-key", () -> {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }
}
