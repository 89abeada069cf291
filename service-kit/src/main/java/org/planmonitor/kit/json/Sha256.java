package org.planmonitor.kit.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** A digest to be fed; every Java platform has one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The hash of a text followed by a value in its canonical form. */
    public static String of(String prefix, Object value) {
        MessageDigest digest = digest();
        digest.update(prefix.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(CanonicalJson.bytes(value)));
    }
}
