package org.planmonitor.reports.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

import org.planmonitor.kit.request.RequestIds;
import org.planmonitor.kit.tracing.Traceparent;

/**
 * What may cross the door. Hop-by-hop fields (RFC 9110, 7.6.1), those that {@code Connection} names too, belong to one
 * connection only. {@code X-Forwarded-*} and {@code Forwarded} of the caller are a claim that nobody has checked: they
 * are dropped and written anew from the connection itself (or from what Quarkus took over from a trusted balancer).
 */
final class HeaderHygiene {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> CLAIMS_OF_ORIGIN =
            Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");

    private HeaderHygiene() {}

    static void cleanRequest(MultiMap headers, HttpServerRequest incoming) {
        dropHopByHop(headers);
        headers.remove("expect"); // answered by the gateway itself, see ProxyRoutes
        headers.remove("cookie"); // a browser's session is the gateway's, and owners keep none
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded-") || CLAIMS_OF_ORIGIN.contains(lower)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", addressOf(incoming.remoteAddress()));
        headers.set("X-Forwarded-Proto", incoming.scheme());
        HostAndPort authority = incoming.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        String requestId = incoming.response().headers().get(RequestIds.HEADER);
        if (requestId != null) {
            headers.set(RequestIds.HEADER, requestId); // one id at both ends, the caller's or ours
        }
        if (Traceparent.current().isPresent()) {
            headers.remove("traceparent"); // the client that calls the owner adds the place of its own span
        } else {
            headers.set("traceparent", TraceParent.keepOrStart(headers.get("traceparent")));
        }
        headers.add("Via", "1.1 plan-monitor");
    }

    /** An address that a balancer told may be in brackets, which is none to the library. */
    private static String addressOf(SocketAddress caller) {
        String address = caller.hostAddress();
        return address == null ? String.valueOf(caller.host()) : address;
    }

    static void cleanResponse(MultiMap headers, HttpServerRequest incoming) {
        dropHopByHop(headers);
        headers.remove("set-cookie"); // nobody but the gateway sets one under this host
        if (incoming.response().headers().contains(RequestIds.HEADER)) {
            headers.remove(RequestIds.HEADER); // the same one, written already
        }
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String connection : headers.getAll("connection")) {
            for (String nominated : connection.split(",", -1)) {
                String name = nominated.strip();
                if (!name.isEmpty() && !name.equalsIgnoreCase("close") && !isEndToEnd(name)) {
                    headers.remove(name);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /** {@code Connection: authorization} must not be a way to strip a caller's credentials or the length of a body. */
    private static boolean isEndToEnd(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization", "content-length", "content-type", "host", "if-match", "if-none-match" -> true;
            default -> false;
        };
    }
}
