package org.planmonitor.reports.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What sender and receiver of a subscription share, and what is signed with it: Standard Webhooks, scheme {@code v1}, HMAC-SHA256
 * over the id, the instant and the body. It never says itself in a log.
 */
public final class Secret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, of 256 random bits. */
    public static Secret made() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** As it is shown to the receiver, once: {@code whsec_…}. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The signature of a message as one part of {@code webhook-signature}: {@code v1,…}. */
    public String sign(String id, long epochSecond, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update((id + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
