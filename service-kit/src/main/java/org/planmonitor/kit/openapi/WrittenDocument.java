package org.planmonitor.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Serves the OpenAPI document as the build wrote it. Quarkus would read it at each start, check it and write it again as JSON and YAML:
 * a quarter of all the work of a start, for an answer that nothing changes at run time. Nor can it be switched off at run time.
 */
@Singleton
public class WrittenDocument {

    private static final String PATH = "/q/openapi";
    /** Its route has no order, which is one from 0 on; whoever asks is known by then. */
    private static final int BEFORE_THE_FRAMEWORK = -1;

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.";

    private final ClassLoader resources = Thread.currentThread().getContextClassLoader();

    /** Before Quarkus looks for the document, which it does when the application starts. */
    void withhold(@Observes @Initialized(ApplicationScoped.class) Object event) {
        OpenApiConstants.classLoader = new WithoutDocument(resources);
    }

    void serve(@Observes Router router) {
        for (String suffix : List.of("", ".json", ".yaml", ".yml")) {
            router.route(PATH + suffix)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(BEFORE_THE_FRAMEWORK)
                    .blockingHandler(this::answer, false);
        }
    }

    /** In UTF-8. */
    public byte[] json() {
        return written("json");
    }

    private void answer(RoutingContext context) {
        String format = isJson(context) ? "json" : "yaml";
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/" + format + ";charset=UTF-8")
                .end(Buffer.buffer(written(format)));
    }

    private static boolean isJson(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.endsWith(PATH)) {
            return path.endsWith(".json");
        }
        HttpServerRequest request = context.request();
        String format = request.getParam("format");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return format == null ? accept != null && accept.contains("application/json") : format.equalsIgnoreCase("json");
    }

    private byte[] written(String format) {
        String name = DOCUMENT + format.toUpperCase(Locale.ROOT);
        try (InputStream document = resources.getResourceAsStream(name)) {
            if (document == null) {
                throw new IllegalStateException(name + " is not in the program, although its build writes it");
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private static final class WithoutDocument extends ClassLoader {

        WithoutDocument(ClassLoader parent) {
            super(parent);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.startsWith(DOCUMENT) ? null : super.getResourceAsStream(name);
        }
    }
}
