package org.planmonitor.reports.evaluation.snapshot;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import org.jspecify.annotations.Nullable;

/** The token by which the gateway itself asks the owners for reports that are not public: client credentials, where they are configured. */
@Singleton
public class OwnToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final OwnTokenConfig config;
    private @Nullable OidcClient ready;
    private @Nullable Tokens tokens;

    OwnToken(OidcClients clients, OwnTokenConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Whether there is one to be had. */
    public boolean isConfigured() {
        return config.issuer().isPresent() && config.client().isPresent();
    }

    /** @throws RuntimeException when the issuer refuses, or cannot be reached */
    synchronized Optional<String> get() {
        Tokens known = tokens;
        if (known == null || known.isAccessTokenExpired() || known.isAccessTokenWithinRefreshInterval()) {
            known = client().getTokens().await().atMost(PATIENCE);
            tokens = known;
        }
        return Optional.of(known.getAccessToken());
    }

    /** Made when it is first needed: the gateway starts without the issuer. */
    private OidcClient client() {
        OidcClient known = ready;
        if (known != null) {
            return known;
        }
        OidcClientConfigBuilder credentials = new OidcClientConfigBuilder()
                .id("evaluation")
                .authServerUrl(config.issuer().orElseThrow())
                .clientId(config.client().orElseThrow())
                .grant(Grant.Type.CLIENT);
        config.secret().ifPresent(credentials::credentials);
        OidcClient made = clients.newClient(credentials.build()).await().atMost(PATIENCE);
        ready = made;
        return made;
    }
}
