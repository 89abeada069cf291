package org.planmonitor.reports.webhook;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;

import org.planmonitor.reports.webhook.receiver.Addresses;
import org.planmonitor.reports.webhook.receiver.Names;
import org.planmonitor.reports.webhook.receiver.Receivers;
import org.planmonitor.reports.webhook.signature.Safe;

/** What is made from configuration; a wrong key or network keeps the gateway from starting. */
@Dependent
class WebhookBeans {

    /** {@code quarkus.tls.webhooks.trust-store…}: a government's receivers have certificates of its own authority. */
    private static final String TLS = "webhooks";

    @Produces
    @Singleton
    Safe safe(WebhookConfig config) {
        return new Safe(config.keys(), config.key());
    }

    @Produces
    @Singleton
    Addresses addresses(WebhookConfig config) {
        return new Addresses(config.allowedNetworks().orElse(List.of()));
    }

    @Produces
    @Singleton
    @DefaultBean
    Names names() {
        return Names.ofMachine();
    }

    @Produces
    @Singleton
    Receivers receivers(
            Vertx vertx, Names names, Addresses addresses, WebhookConfig config, TlsConfigurationRegistry authorities) {
        return new Receivers(
                vertx,
                names,
                addresses,
                config.lanes(),
                config.timeout(),
                authorities.get(TLS).map(TlsConfiguration::getTrustStoreOptions).orElse(null));
    }

    void close(@Disposes Receivers receivers) {
        receivers.close();
    }
}
