package org.planmonitor.reports.evaluation.signature;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** With which key editions are signed; without one nobody can sign. */
@ConfigMapping(prefix = "planmonitor.evaluation.signing")
interface SigningConfig {

    /** Ed25519 (RFC 8032), or SM2 with SM3 (GB/T 32918, GB/T 32905). */
    @WithDefault("ED25519")
    Algorithm algorithm();

    /** The name under which others know the key. */
    @WithDefault("report-signing")
    String keyId();

    /** The private key, PKCS #8 in Base64; from a mounted file or the environment. */
    Optional<String> privateKey();

    /** The public key to it, X.509 SubjectPublicKeyInfo in Base64. */
    Optional<String> publicKey();
}
