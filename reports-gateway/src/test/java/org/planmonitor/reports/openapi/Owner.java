package org.planmonitor.reports.openapi;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** A server on a real socket that answers for its document as a test says. */
final class Owner implements Upstream {

    private static final Duration LONG = Duration.ofSeconds(20);

    /** One way of answering. */
    interface Behaviour {
        void answer(HttpServerRequest request);
    }

    private final int port;
    private volatile Duration patience = LONG;
    private volatile Behaviour behaviour =
            request -> request.response().setStatusCode(503).end();

    Owner(Vertx vertx) {
        port = vertx.createHttpServer()
                .requestHandler(request -> behaviour.answer(request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    void does(Behaviour next) {
        behaviour = next;
    }

    void isGivenUpAfter(Duration next) {
        patience = next;
    }

    void says(String document) {
        does(request -> request.response().end(document.replace('\'', '"')));
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Duration connectTimeout() {
        return LONG;
    }

    @Override
    public Duration timeout() {
        return LONG;
    }

    @Override
    public Duration uploadTimeout() {
        return LONG;
    }

    @Override
    public int maxInFlight() {
        return 1;
    }

    @Override
    public MemorySize maxBody() {
        return new MemorySize(BigInteger.ONE);
    }

    @Override
    public Duration rest() {
        return LONG;
    }

    @Override
    public Duration openapiTimeout() {
        return patience;
    }
}
