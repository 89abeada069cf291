package org.planmonitor.reports.webhook.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Seals secrets for the database: AES-GCM with a key that the database does not know, bound to the subscription, so that a
 * sealed secret moved to another row does not open. All keys open, one seals: keys are changed without a stop.
 */
public final class Safe {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys;
    private final @Nullable String current;
    private final SecureRandom random = new SecureRandom();

    /** A sealed secret and the name of the key that opens it. */
    @SuppressWarnings("ArrayRecordComponent") // carried from and to a column, never compared
    public record Sealed(String with, byte[] bytes) {}

    /**
     * @param keys 256 bits each, in Base64, by name
     * @param current the name of the one that seals; empty: nothing can be sealed
     * @throws IllegalArgumentException when a key is none, or the current one is not there
     */
    public Safe(Map<String, String> keys, Optional<String> current) {
        this.keys = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> key(key.getValue())));
        this.current = current.orElse(null);
        if (this.current != null && !this.keys.containsKey(this.current)) {
            throw new IllegalArgumentException(
                    "planmonitor.webhooks.key names a key that is missing: set planmonitor.webhooks.keys."
                            + this.current + " to 256 bits in Base64");
        }
    }

    /** Whether secrets can be kept at all. */
    public boolean isOpen() {
        return current != null;
    }

    public Sealed seal(Secret secret, String boundTo) {
        if (current == null) {
            throw new IllegalStateException("there is no key to seal with");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, boundTo, secret.bytes());
        return new Sealed(
                current,
                ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException when the key is gone, or the secret was sealed for something else */
    public Secret open(Sealed sealed, String boundTo) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[sealed.bytes().length - NONCE_BYTES];
        bytes.get(nonce).get(rest);
        return new Secret(run(Cipher.DECRYPT_MODE, sealed.with(), nonce, boundTo, rest));
    }

    private byte[] run(int mode, String with, byte[] nonce, String boundTo, byte[] input) {
        SecretKey key = keys.get(with);
        if (key == null) {
            throw new IllegalStateException("the key " + with + " that opens a secret is not configured");
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
