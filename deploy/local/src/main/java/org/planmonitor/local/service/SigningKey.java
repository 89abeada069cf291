package org.planmonitor.local.service;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The key that signs editions of reports, made once for each data directory, so that what was signed can still be checked.
 *
 * @param privateKey PKCS #8 in Base64
 * @param publicKey X.509 in Base64
 */
record SigningKey(String privateKey, String publicKey) {

    static SigningKey keptIn(Path directory) {
        String both = KeptSecret.in(directory, "signing-key", SigningKey::made);
        int space = both.indexOf(' ');
        return new SigningKey(both.substring(0, space), both.substring(space + 1));
    }

    private static String made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded())
                    + " "
                    + base64.encodeToString(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform of today has Ed25519", impossible);
        }
    }
}
