package org.planmonitor.reports.evaluation.snapshot;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** By which client credentials the gateway asks the owners for reports that are not public; without them it makes none. */
@ConfigMapping(prefix = "planmonitor.evaluation.token")
interface OwnTokenConfig {

    /** Address of the issuer. */
    Optional<String> issuer();

    /** Name of the client; its role at the issuer says what it sees. */
    Optional<String> client();

    /** From a mounted file or the environment. */
    Optional<String> secret();
}
