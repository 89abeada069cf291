package org.planmonitor.reports.evaluation.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A signature holds for its statement and its key, and for nothing else. */
class AlgorithmTest {

    @ParameterizedTest
    @EnumSource
    void whatIsSignedVerifiesAndNothingElse(Algorithm algorithm) throws GeneralSecurityException {
        byte[] statement = "{\"form\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        KeyPair keys = keys(algorithm);
        String signature = algorithm.sign(statement, encoded(keys.getPrivate().getEncoded()));

        assertThat(algorithm.verifies(
                        statement, signature, encoded(keys.getPublic().getEncoded())))
                .isTrue();
        assertThat(algorithm.verifies(
                        new byte[] {1}, signature, encoded(keys.getPublic().getEncoded())))
                .isFalse();
        assertThat(algorithm.verifies(
                        statement,
                        signature,
                        encoded(keys(algorithm).getPublic().getEncoded())))
                .isFalse();
    }

    private static KeyPair keys(Algorithm algorithm) throws GeneralSecurityException {
        if (algorithm == Algorithm.ED25519) {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        return generator.generateKeyPair();
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
