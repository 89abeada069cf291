package org.planmonitor.reports.evaluation.snapshot;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig.Grant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The token by which the gateway itself asks the owners for reports that are not public: client credentials, where they are configured. */
@Singleton
public class OwnToken {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final Optional<String> issuer;
    private final Optional<String> client;
    private final Optional<String> secret;
    private @Nullable OidcClient ready;
    private @Nullable Tokens tokens;

    OwnToken(
            OidcClients clients,
            @ConfigProperty(name = "planmonitor.evaluation.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "planmonitor.evaluation.token.client") Optional<String> client,
            @ConfigProperty(name = "planmonitor.evaluation.token.secret") Optional<String> secret) {
        this.clients = clients;
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    /** Whether there is one to be had. */
    public boolean isConfigured() {
        return issuer.isPresent() && client.isPresent();
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
        OidcClientConfigBuilder config = new OidcClientConfigBuilder()
                .id("evaluation")
                .authServerUrl(issuer.orElseThrow())
                .clientId(client.orElseThrow())
                .grant(Grant.Type.CLIENT);
        secret.ifPresent(config::credentials);
        OidcClient made = clients.newClient(config.build()).await().atMost(PATIENCE);
        ready = made;
        return made;
    }
}
