package org.planmonitor.reports.webhook.receiver;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import org.jspecify.annotations.Nullable;

/**
 * One bounded exchange with a receiver. The name is looked up here, every address of it is judged, and the connection goes to an
 * address that was judged: there is no second look-up whose answer could be another. Redirects are answers like any other.
 * Safe from any thread.
 */
public final class Receivers implements AutoCloseable {

    /** More of an answer's body is not read, for nobody wants it. */
    private static final int MOST_BODY = 65_536;

    private static final long BODY_PATIENCE_MS = 2_000;

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Vertx vertx;
    private final HttpClient client;
    private final Names names;
    private final Addresses addresses;
    private final Duration patience;

    /**
     * @param connections at once to one address
     * @param patience from the look-up of the name to the head of the answer
     * @param authorities whose certificates are believed; null: those that the JVM believes
     */
    public Receivers(
            Vertx vertx,
            Names names,
            Addresses addresses,
            int connections,
            Duration patience,
            @Nullable TrustOptions authorities) {
        this.vertx = vertx;
        this.names = names;
        this.addresses = addresses;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setKeepAliveTimeout(30)
                .setConnectTimeout((int) patience.toMillis())
                .setTrustOptions(authorities)
                .setDecompressionSupported(false));
    }

    /** Always succeeds: what goes wrong is an answer too. */
    public Future<Answer> exchange(HttpMethod method, URI sink, Map<String, String> headers, Buffer body) {
        long begun = System.nanoTime();
        Promise<HttpClientResponse> answer = Promise.promise();
        long timer = vertx.setTimer(patience.toMillis(), late -> answer.tryFail(new TimeoutException()));
        addressOf(sink.getHost())
                .compose(address -> client.request(options(method, sink, headers, address)))
                .compose(request -> send(request, body, answer))
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        return answer.future()
                .onComplete(ended -> vertx.cancelTimer(timer))
                .map(response -> new Answer(response.statusCode(), response.headers(), null, since(begun)))
                .otherwise(failure ->
                        new Answer(null, MultiMap.caseInsensitiveMultiMap(), failureOf(failure), since(begun)));
    }

    @Override
    public void close() {
        client.close();
    }

    private Future<HttpClientResponse> send(
            HttpClientRequest request, Buffer body, Promise<HttpClientResponse> answer) {
        answer.future().onFailure(late -> request.reset());
        if (answer.future().isComplete()) {
            return Future.failedFuture(new TimeoutException());
        }
        // Said before anything is sent: an answer without a body has ended as soon as it is there.
        request.response().onSuccess(this::letGo);
        return request.send(body);
    }

    private static RequestOptions options(
            HttpMethod method, URI sink, Map<String, String> headers, InetAddress address) {
        boolean tls = "https".equals(sink.getScheme());
        int port = sink.getPort() >= 0 ? sink.getPort() : tls ? HTTPS : HTTP;
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(sink.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(pathOf(sink))
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    private static String pathOf(URI sink) {
        String path = sink.getRawPath().isEmpty() ? "/" : sink.getRawPath();
        return sink.getRawQuery() == null ? path : path + "?" + sink.getRawQuery();
    }

    private Future<InetAddress> addressOf(String host) {
        Promise<InetAddress> address = Promise.promise();
        vertx.<@Nullable Void>executeBlocking(
                        () -> {
                            address.complete(judged(host.replaceAll("[\\[\\]]", "")));
                            return null;
                        },
                        false)
                .onFailure(address::fail);
        return address.future();
    }

    /** One address that is not allowed condemns the name: a receiver of the open internet has none. */
    private InetAddress judged(String host) throws UnknownHostException, AddressRefusedException {
        List<InetAddress> found = names.of(host);
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!found.stream().allMatch(addresses::allow)) {
            throw new AddressRefusedException();
        }
        return found.getFirst();
    }

    /** The status is all that counts; the body is read a little, so that the connection can serve again. */
    private void letGo(HttpClientResponse response) {
        int[] read = {0};
        long timer = vertx.setTimer(BODY_PATIENCE_MS, late -> response.request().reset());
        response.exceptionHandler(failure -> vertx.cancelTimer(timer))
                .endHandler(ended -> vertx.cancelTimer(timer))
                .handler(part -> {
                    read[0] += part.length();
                    if (read[0] > MOST_BODY) {
                        response.request().reset();
                    }
                });
    }

    private static Answer.Failure failureOf(Throwable failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return switch (failure) {
            case AddressRefusedException _ -> Answer.Failure.ADDRESS_REFUSED;
            case UnknownHostException _ -> Answer.Failure.NAME_UNKNOWN;
            case TimeoutException _ -> Answer.Failure.TIMEOUT;
            case ConnectTimeoutException _ -> Answer.Failure.TIMEOUT;
            case HttpClosedException _ -> Answer.Failure.CLOSED_EARLY;
            case StreamResetException _ -> Answer.Failure.CLOSED_EARLY;
            case SSLException _ -> Answer.Failure.TLS_FAILED;
            case ConnectException _, NoRouteToHostException _ -> Answer.Failure.CONNECTION_FAILED;
            case SocketException _ -> Answer.Failure.CLOSED_EARLY;
            default -> cause instanceof SSLException ? Answer.Failure.TLS_FAILED : Answer.Failure.CONNECTION_FAILED;
        };
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static final class AddressRefusedException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
