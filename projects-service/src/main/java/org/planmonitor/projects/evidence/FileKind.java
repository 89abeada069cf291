package org.planmonitor.projects.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name or sender says. */
enum FileKind {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    PDF("application/pdf", "255044462d");

    /** As many bytes as the longest signature has. */
    static final int SIGNATURE_BYTES = 8;

    private final String mediaType;
    private final String signature;

    FileKind(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this != PDF;
    }

    /** The kind whose signature the bytes begin with; empty for everything else, HTML among it. */
    static Optional<FileKind> of(byte[] first) {
        String written = HexFormat.of().formatHex(first);
        return Arrays.stream(values())
                .filter(kind -> written.startsWith(kind.signature))
                .findFirst();
    }
}
