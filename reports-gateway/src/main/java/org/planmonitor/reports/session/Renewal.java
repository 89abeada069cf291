package org.planmonitor.reports.session;

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

/** Renews a person's token at the issuer, as the client that people sign in with. */
@Singleton
class Renewal {

    private final OidcClients clients;
    private final Duration patience;
    private final Optional<String> issuer;
    private final Optional<String> client;
    private final Optional<String> secret;
    private volatile @Nullable OidcClient ready;

    Renewal(
            OidcClients clients,
            SessionConfig config,
            @ConfigProperty(name = "quarkus.oidc.sign-in.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.sign-in.client-id") Optional<String> client,
            @ConfigProperty(name = "quarkus.oidc.sign-in.credentials.secret") Optional<String> secret) {
        this.clients = clients;
        this.patience = config.patience();
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    /** @throws RuntimeException when the issuer refuses, or cannot be reached */
    Tokens renew(String refreshToken) {
        return client().refreshTokens(refreshToken).await().atMost(patience);
    }

    /** Made when it is first needed: the gateway starts without the issuer. */
    private synchronized OidcClient client() {
        OidcClient known = ready;
        if (known != null) {
            return known;
        }
        OidcClientConfigBuilder config = new OidcClientConfigBuilder()
                .id("session")
                .authServerUrl(issuer.orElseThrow(() -> new IllegalStateException("no issuer is configured")))
                .clientId(client.orElseThrow(() -> new IllegalStateException("no client is configured")))
                .grant(Grant.Type.REFRESH);
        secret.ifPresent(config::credentials);
        OidcClient made = clients.newClient(config.build()).await().atMost(patience);
        ready = made;
        return made;
    }
}
