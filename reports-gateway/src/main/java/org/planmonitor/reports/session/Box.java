package org.planmonitor.reports.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Closes a session's tokens for the database with a key that only its cookie gives (AES-GCM, bound to the session's name). */
final class Box {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Box() {}

    static byte[] close(SessionTokens tokens, SessionSecret secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] closed = run(Cipher.ENCRYPT_MODE, secret, nonce, JSON.writeValueAsBytes(tokens));
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a session cannot be closed", e);
        }
    }

    static SessionTokens open(byte[] closed, SessionSecret secret) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(closed);
            byte[] nonce = new byte[NONCE_BYTES];
            byte[] rest = new byte[closed.length - NONCE_BYTES];
            bytes.get(nonce).get(rest);
            return JSON.readValue(run(Cipher.DECRYPT_MODE, secret, nonce, rest), SessionTokens.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a session cannot be opened", e);
        }
    }

    private static byte[] run(int mode, SessionSecret secret, byte[] nonce, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, secret.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(secret.id());
        return cipher.doFinal(input);
    }
}
