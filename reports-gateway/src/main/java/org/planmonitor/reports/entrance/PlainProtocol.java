package org.planmonitor.reports.entrance;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Without TLS, HTTP/1.1 and nothing else: a connection that a caller upgrades to HTTP/2 behind a balancer is one that the balancer no
 * longer reads, and its rules no longer hold on it. Over TLS, HTTP/2 is agreed on before the first request, as ever.
 */
@Singleton
class PlainProtocol implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
