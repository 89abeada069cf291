package org.planmonitor.bench.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The same bytes with the same tag, whatever plan is asked for; nothing is looked at but the tag that is known. */
@Singleton
final class OneAnswer {

    private final Buffer body;
    private final String tag;

    OneAnswer(@ConfigProperty(name = "bare.body") String file, @ConfigProperty(name = "bare.tag") String tag)
            throws IOException {
        this.body = Buffer.buffer(Files.readAllBytes(Path.of(file)));
        this.tag = tag;
    }

    void register(@Observes Router router) {
        router.get("/reports/v1/plans/:plan/dashboard").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var response = context.response().putHeader("ETag", tag);
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json;charset=UTF-8").end(body);
        }
    }
}
