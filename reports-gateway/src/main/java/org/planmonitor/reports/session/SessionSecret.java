package org.planmonitor.reports.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * What the cookie holds: 256 random bits, drawn anew at each sign-in. Everything else about the session is derived from them (HKDF): the
 * name under which the database keeps it, the key that opens what is kept there, and the token that writes carry. So the database
 * alone opens nothing, and the name does not lead back to the cookie.
 */
final class SessionSecret {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private SessionSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static SessionSecret draw() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return new SessionSecret(drawn);
    }

    /** Empty for what no session ever had. */
    static Optional<SessionSecret> of(@Nullable String cookie) {
        if (cookie == null || cookie.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionSecret(Base64.getUrlDecoder().decode(cookie)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String cookie() {
        return text(bytes);
    }

    byte[] id() {
        return derived("id");
    }

    SecretKey key() {
        return new SecretKeySpec(derived("seal"), "AES");
    }

    /** What a write has to say beside the cookie, which a page of another site can send but not read. */
    String csrfToken() {
        return text(derived("csrf"));
    }

    boolean isCsrfToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(bytes)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HKDF", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
