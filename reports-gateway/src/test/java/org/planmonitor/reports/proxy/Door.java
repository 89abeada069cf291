package org.planmonitor.reports.proxy;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.upstream.Timeouts;
import org.planmonitor.reports.upstream.Upstreams;

/** The proxy routes in a bare HTTP server: what a caller sees of the gateway, without the rest of it. */
final class Door implements AutoCloseable {

    static final int CAP = 4;
    static final long MOST = 60L << 20;
    static final Duration REST = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(3);

    final Vertx vertx = Vertx.vertx();
    private final ProxyRoutes routes;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Door(int indicators, int projects, Timeouts times, int idleSeconds) {
        this.routes = new ProxyRoutes(vertx, upstreams(indicators, projects), times);
        var router = Router.router(vertx);
        routes.register(router);
        var options = new HttpServerOptions().setIdleTimeout(idleSeconds);
        this.server =
                await(vertx.createHttpServer(options).requestHandler(router).listen(0, "127.0.0.1"));
    }

    static Door to(int owner) {
        return new Door(owner, owner, Map::of, 0);
    }

    /** Two owners, of whom the first is waited for as a row says. */
    static Door to(int indicators, int projects, Timeouts.Row row) {
        return new Door(indicators, projects, () -> Map.of("row", row), 0);
    }

    /** As the server of the gateway does, it cuts connections where nothing happens. */
    static Door cuttingIdle(int owner, int seconds) {
        return new Door(owner, owner, Map::of, seconds);
    }

    static Door withTimes(int owner, Timeouts.Row... rows) {
        Map<String, Timeouts.Row> named = new TreeMap<>();
        for (Timeouts.Row row : rows) {
            named.put(row.path() + row.method(), row);
        }
        return new Door(owner, owner, () -> named, 0);
    }

    static Timeouts.Row row(String path, @Nullable String method, Duration silence) {
        return new Timeouts.Row() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Optional<String> method() {
                return Optional.ofNullable(method);
            }

            @Override
            public Duration silence() {
                return silence;
            }
        };
    }

    int port() {
        return server.actualPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(at(path)), headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        routes.close();
        await(vertx.close());
    }

    static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static Upstreams upstreams(int indicators, int projects) {
        return new Upstreams() {
            @Override
            public Upstream indicators() {
                return upstream(indicators);
            }

            @Override
            public Upstream projects() {
                return upstream(projects);
            }
        };
    }

    private static Upstreams.Upstream upstream(int port) {
        return new Upstreams.Upstream() {
            @Override
            public URI url() {
                return URI.create("http://127.0.0.1:" + port);
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration timeout() {
                return PATIENCE;
            }

            @Override
            public Duration uploadTimeout() {
                return Duration.ofSeconds(20);
            }

            @Override
            public int maxInFlight() {
                return CAP;
            }

            @Override
            public MemorySize maxBody() {
                return new MemorySize(BigInteger.valueOf(MOST));
            }

            @Override
            public Duration rest() {
                return REST;
            }

            @Override
            public Duration openapiTimeout() {
                return PATIENCE;
            }
        };
    }
}
