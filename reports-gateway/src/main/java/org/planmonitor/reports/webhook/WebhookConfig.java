package org.planmonitor.reports.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How webhooks are kept and sent. */
@ConfigMapping(prefix = "planmonitor.webhooks")
public interface WebhookConfig {

    /** Keys that seal the secrets of subscriptions, 256 bits in Base64, by name. */
    Map<String, String> keys();

    /** The key that seals new secrets; without one, nobody can subscribe. */
    Optional<String> key();

    /** Who asks, in the handshake: a DNS name of this installation. */
    @WithDefault("planmonitor.org")
    String origin();

    /** Requests a minute that are asked for in the handshake. */
    @WithDefault("6000")
    int rate();

    /** Networks that receivers may be in although they are not public: {@code 10.20.0.0/16}. */
    Optional<List<String>> allowedNetworks();

    /** Whether plain HTTP is allowed, which the CloudEvents webhook specification forbids. */
    @WithDefault("false")
    boolean plain();

    /** From the look-up of a receiver's name to the head of its answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** First wait after a failed delivery; doubled each time up to {@link #maxRetry}, less up to a half by chance. */
    @WithDefault("PT5S")
    Duration retry();

    @WithDefault("PT1H")
    Duration maxRetry();

    /** How long a delivery is tried before it is a dead letter. */
    @WithDefault("PT24H")
    Duration patience();

    /** For how long the rights of a token count after the owner was last seen; then only PUBLIC is delivered. */
    @WithDefault("P30D")
    Duration rights();

    /** For how long the key before signs too, after a new one was made. */
    @WithDefault("P1D")
    Duration keyOverlap();

    /** How long the log, what was delivered and what is dead is kept. */
    @WithDefault("P14D")
    Duration kept();

    /** Subscriptions of one owner at most. */
    @WithDefault("100")
    int most();

    /** Lanes of one subscription under way at once, per replica. */
    @WithDefault("32")
    int lanes();

    /** Lanes of all subscriptions under way at once, per replica. */
    @WithDefault("512")
    int inFlight();

    /** How late a replica notices what another one has left to it. */
    @WithDefault("PT0.5S")
    Duration poll();
}
