package org.planmonitor.local.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

/** HTTP around the issuer, with CORS for pages of this machine only: no page of the internet gets a token. */
final class Exchange {

    private static final Pattern LOCAL_PAGE = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):\\d+");

    private Exchange() {}

    static HttpHandler handling(Function<Request, Answer> answers) {
        return exchange -> {
            try (exchange) {
                allowLocalPages(exchange);
                if (exchange.getRequestMethod().equals("OPTIONS")) {
                    exchange.sendResponseHeaders(204, -1);
                    return;
                }
                write(exchange, answers.apply(read(exchange)));
            }
        };
    }

    private static Request read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Request.parse(
                        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "")),
                exchange.getRequestHeaders().getFirst("Authorization"),
                Request.parse(body));
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void allowLocalPages(HttpExchange exchange) {
        @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && LOCAL_PAGE.matcher(origin).matches()) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Allow-Headers", "authorization, content-type, x-requested-with");
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Vary", "Origin");
        }
    }
}
