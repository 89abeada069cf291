package org.planmonitor.kit.conditional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import org.planmonitor.kit.json.Sha256;

/**
 * A strong entity tag: two answers with the same tag are the same bytes for the same request. The value is without quotes; as
 * a header it is {@link #quoted()}.
 */
public record EntityTag(String value) {

    private static final int DIGEST_BYTES = 16;

    /**
     * The tag of whatever decides the answer: usually the version, the instant asked for, and who may see what. The parts'
     * text must differ when the answer does.
     */
    public static EntityTag of(Object... parts) {
        MessageDigest digest = Sha256.digest();
        for (Object part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] whole = digest.digest();
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(whole, DIGEST_BYTES)));
    }

    /** As it stands in a header. */
    public String quoted() {
        return '"' + value + '"';
    }
}
