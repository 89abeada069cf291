package org.planmonitor.reports.proxy;

import java.time.Duration;
import java.util.Objects;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * Carries requests to one owner on the event loop. Bodies are piped with back-pressure, never collected; a caller that
 * goes away resets the exchange with the owner, and the other way round. Each owner has its own connections, so that a
 * stuck one cannot starve the other.
 */
final class OwnerProxy {

    private final HttpClient client;
    private final HttpProxy proxy;
    private final Upstream upstream;
    private final RouteTimes times;

    OwnerProxy(Vertx vertx, Upstream upstream, Patience patience, RouteTimes times) {
        this.upstream = upstream;
        this.times = times;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(upstream.url().getHost())
                .setDefaultPort(portOf(upstream))
                .setSsl("https".equals(upstream.url().getScheme()))
                .setConnectTimeout((int) upstream.connectTimeout().toMillis())
                .setMaxPoolSize(upstream.maxInFlight())
                .setKeepAlive(true)
                .setDecompressionSupported(false));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::open)
                .addInterceptor(new Exchange(patience, upstream.maxBody().asLongValue()));
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    void close() {
        client.close();
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        ProxyRequest request = context.request();
        Duration silence = times.of(
                request.getMethod(),
                request.proxiedRequest().path(),
                hasBody(request) ? upstream.uploadTimeout() : upstream.timeout());
        return client.request(new RequestOptions()
                .setHost(upstream.url().getHost())
                .setPort(portOf(upstream))
                .setConnectTimeout(upstream.connectTimeout().toMillis())
                .setIdleTimeout(silence.toMillis()));
    }

    private static boolean hasBody(ProxyRequest request) {
        return request.getBody() != null;
    }

    private static int portOf(Upstream upstream) {
        int port = upstream.url().getPort();
        return port >= 0 ? port : "https".equals(upstream.url().getScheme()) ? 443 : 80;
    }

    /** Cleans both heads, asks once more where that is harmless, and words the failure when there is no answer. */
    private record Exchange(Patience patience, long maxBody) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            dropEmptyBody(request);
            HeaderHygiene.cleanRequest(request.headers(), request.proxiedRequest());
            request.setURI(originForm(request.proxiedRequest()));
            LimitedBody body = limit(request);
            return context.sendRequest()
                    .recover(failure -> OwnerFailure.mayAskAgain(request.getMethod(), body != null, failure)
                            ? context.sendRequest()
                            : Future.failedFuture(failure))
                    .onSuccess(answer -> patience.answered())
                    .recover(failure -> Future.succeededFuture(problem(request, judge(request, body, failure))));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse response = context.response();
            HeaderHygiene.cleanResponse(response.headers(), context.request().proxiedRequest());
            Compression.only(response.headers());
            int status = response.getStatusCode();
            if ((status == 204 || status == 304) && response.getBody() != null) {
                // Without this the library announces a chunked body where HTTP allows none.
                response.getBody().stream().resume();
                response.setBody(null);
            }
            return context.sendResponse();
        }

        private @Nullable LimitedBody limit(ProxyRequest request) {
            Body body = request.getBody();
            if (body == null) {
                return null;
            }
            var limited = new LimitedBody(body.stream(), maxBody);
            request.setBody(Body.body(limited, body.length()));
            return limited;
        }

        private OwnFailure judge(ProxyRequest request, @Nullable LimitedBody body, Throwable failure) {
            if (body != null && body.isTooLarge()) {
                patience.unknown();
                return OwnFailure.BODY_TOO_LARGE;
            }
            if (request.proxiedRequest().response().closed()) {
                patience.unknown();
            } else {
                patience.failed(failure);
            }
            return OwnerFailure.problemOf(failure);
        }

        /** A read has no body: said outright, the request can be sent a second time and is not sent as chunked. */
        private static void dropEmptyBody(ProxyRequest request) {
            var headers = request.proxiedRequest().headers();
            Body body = request.getBody();
            if (body != null && !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding")) {
                body.stream().resume();
                request.setBody(null);
            }
        }

        /** Path and query as they came; an absolute-form target loses its authority, which is not ours to follow. */
        private static String originForm(HttpServerRequest incoming) {
            String path = Objects.requireNonNullElse(incoming.path(), "/");
            String query = incoming.query();
            return query == null ? path : path + "?" + query;
        }

        private static ProxyResponse problem(ProxyRequest request, OwnFailure problem) {
            return request.release()
                    .response()
                    .setStatusCode(problem.type().status())
                    .putHeader("Content-Type", ProblemBody.CONTENT_TYPE)
                    .putHeader("Content-Language", ProblemBody.language(request.proxiedRequest()))
                    .putHeader("Cache-Control", "no-store")
                    .setBody(Body.body(ProblemBody.of(problem, request.proxiedRequest())));
        }
    }
}
