package org.planmonitor.reports.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.testing.Patience;

/** A system that receives webhooks on loopback, as any program would; it agrees to deliveries unless it is told otherwise. */
public final class Receiver implements AutoCloseable {

    private final @Nullable SSLContext tls;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> posts = new CopyOnWriteArrayList<>();
    private final List<Request> questions = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Reply> toPosts = post -> Reply.of(204);
    private volatile Reply toQuestions =
            Reply.of(200).with("WebHook-Allowed-Origin", "*").with("WebHook-Allowed-Rate", "*");

    /** A request as it came. */
    public record Request(Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    /** @param afterMillis how long it takes */
    public record Reply(int status, Map<String, String> headers, long afterMillis) {

        public static Reply of(int status) {
            return new Reply(status, Map.of(), 0);
        }

        public Reply with(String header, String value) {
            var more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, Map.copyOf(more), afterMillis);
        }

        public Reply after(long millis) {
            return new Reply(status, headers, millis);
        }
    }

    public Receiver() {
        this(null);
    }

    /** @param tls with its certificate; null: over plain HTTP */
    public Receiver(@Nullable SSLContext tls) {
        this.tls = tls;
        server = listening();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private HttpServer listening() {
        var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                return HttpServer.create(anywhere, 0);
            }
            HttpsServer secured = HttpsServer.create(anywhere, 0);
            secured.setHttpsConfigurator(new HttpsConfigurator(tls));
            return secured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return (tls == null ? "http" : "https") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/hook?from=plan";
    }

    public void answersPosts(Function<Request, Reply> reply) {
        toPosts = reply;
    }

    public void answersQuestions(Reply reply) {
        toQuestions = reply;
    }

    public List<Request> posts() {
        return List.copyOf(posts);
    }

    /** What was posted, when it is that much. */
    public List<Request> await(int count) {
        Patience.await().until(() -> posts.size() >= count);
        return posts();
    }

    public List<Request> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Request(
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                                    header -> String.join(",", header.getValue()))),
                    body);
            Reply reply;
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                questions.add(request);
                reply = toQuestions;
            } else {
                posts.add(request);
                reply = toPosts.apply(request);
            }
            Thread.sleep(reply.afterMillis());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
