package org.planmonitor.reports.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page with a policy that allows nothing but itself: no inline script or style, no other origin, no frame. Each
 * file is revalidated by its tag, so that a new version is seen at once and an old one costs no bytes.
 */
@Singleton
final class StartPage {

    /** Before authentication (the page itself is open to everybody) and behind the proxied paths. */
    private static final int ORDER = -900;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-cache");

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        for (String path : new String[] {"/", "/assets/*"}) {
            router.route(path)
                    .order(ORDER)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        Optional<Asset> found = find(context.normalizedPath());
        if (found.isEmpty()) {
            context.next();
            return;
        }
        Asset asset = found.get();
        HttpServerResponse response = context.response();
        HEADERS.forEach(response::putHeader);
        response.putHeader("ETag", asset.tag()).putHeader("Vary", "Accept-Encoding");
        if (knows(context.request().getHeader("If-None-Match"), asset)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", asset.type());
            response.end(asset.content());
        }
    }

    private Optional<Asset> find(String path) {
        Asset known = assets.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        // misses are not remembered: a caller could fill the memory with them
        Optional<Asset> found = Asset.at(path);
        found.ifPresent(asset -> assets.put(path, asset));
        return found;
    }

    private static boolean knows(@Nullable String ifNoneMatch, Asset asset) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(
                                tag -> tag.equals("*") || tag.equals(asset.tag()) || ("W/" + tag).equals(asset.tag()));
    }
}
