package org.planmonitor.kit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/**
 * Access tokens as the issuer would give them, signed with a key made for this JVM; {@link PlatformResource} tells the service
 * its public half.
 */
public final class Tokens {

    private static final String PUBLIC = "planmonitor.test.key.public";
    private static final String PRIVATE = "planmonitor.test.key.private";
    private static final Duration VALID = Duration.ofHours(1);

    private Tokens() {}

    /** A token of somebody with these roles; the subject is {@code test-<first role>}. */
    public static String of(String... roles) {
        return of(Map.of(), roles);
    }

    /** The same with further claims: {@code departments}, {@code regions}, {@code creditCode}, {@code units}, {@code sub}. */
    public static String of(Map<String, ?> claims, String... roles) {
        JwtClaimsBuilder token = Jwt.claims()
                .issuer("https://issuer.test")
                .subject(roles.length == 0 ? "test-nobody" : "test-" + roles[0])
                .audience(Set.of("plan-monitor"))
                .claim("roles", List.of(roles))
                .expiresIn(VALID);
        claims.forEach(token::claim);
        return token.sign(privateKey());
    }

    /** A token that was valid yesterday. */
    public static String expired(String... roles) {
        return Jwt.claims()
                .issuer("https://issuer.test")
                .subject("test-expired")
                .audience(Set.of("plan-monitor"))
                .claim("roles", List.of(roles))
                .issuedAt(1)
                .expiresAt(2)
                .sign(privateKey());
    }

    static String publicKey() {
        makeKeys();
        return System.getProperty(PUBLIC);
    }

    private static PrivateKey privateKey() {
        makeKeys();
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // In system properties, not in a static field: see Platform.
    private static void makeKeys() {
        synchronized (Platform.LOCK) {
            if (System.getProperty(PUBLIC) != null) {
                return;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair keys = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PRIVATE, base64.encodeToString(keys.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC, base64.encodeToString(keys.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
