package org.planmonitor.bench.bare;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The same file with the same tag, whatever document is asked for: the kernel sends it, and nothing is looked at. */
@Singleton
final class OneFile {

    private final String file;
    private final String tag;

    OneFile(@ConfigProperty(name = "bare.body") String file, @ConfigProperty(name = "bare.tag") String tag) {
        this.file = file;
        this.tag = tag;
    }

    void register(@Observes Router router) {
        router.get("/reports/v1/plans/:plan/reports/:id/document").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response()
                .putHeader("ETag", tag)
                .putHeader("Content-Type", "application/pdf")
                .sendFile(file);
    }
}
