package org.planmonitor.reports.session;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people can sign in, and how long that holds. The issuer stands under {@code quarkus.oidc.sign-in}. */
@ConfigMapping(prefix = "planmonitor.session")
interface SessionConfig {

    /** Without an issuer for browsers there is no sign-in. */
    @WithDefault("false")
    boolean enabled();

    /**
     * Closes what the code flow keeps in the browser from one redirect to the next; of at least 32 characters, and the same in every
     * replica. Without it each replica draws its own, which does for one.
     */
    Optional<String> secret();

    /** Whether the cookie travels over https only; false is for one machine. */
    @WithDefault("true")
    boolean secure();

    /** How long somebody may do nothing. */
    @WithDefault("30m")
    Duration idle();

    /** When to sign in again, whatever was done. */
    @WithDefault("10h")
    Duration longest();

    /** How long before its end a token is renewed. */
    @WithDefault("60s")
    Duration ahead();

    /** How long the issuer may take to renew a token. */
    @WithDefault("5s")
    Duration patience();
}
