package org.planmonitor.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;

/** The yardstick of proxying: the same library with nothing around it. Arguments: port, port of the owner. */
final class BareProxy {

    private static final int CONNECTIONS = 256;

    private BareProxy() {}

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        var client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        HttpProxy proxy = HttpProxy.reverseProxy(client).origin(Integer.parseInt(arguments[1]), "127.0.0.1");
        vertx.createHttpServer()
                .requestHandler(proxy)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
