package org.planmonitor.kit.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * What holds for every body: it is there, and it is not longer than the limit. An operation that takes a body needs it; Quarkus
 * would hand it null, and each would have to ask.
 */
@Provider
class RequestBodies implements ReaderInterceptor {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final CurrentVertxRequest request;
    private final ObjectMapper mapper;

    RequestBodies(CurrentVertxRequest request, ObjectMapper mapper) {
        this.request = request;
        this.mapper = mapper;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        RoutingContext routing = request.getCurrent();
        @Nullable Long limit = routing.get(PayloadLimit.CHUNKED_LIMIT);
        if (limit != null) {
            context.setInputStream(new Counted(context.getInputStream(), limit, routing));
        }
        @Nullable Object body = read(context);
        if (body == null) {
            ProblemError missing = ProblemError.pointer("", "BODY_REQUIRED", new Text("缺少请求体", "a body is required"));
            throw new ProblemException(KitProblem.MALFORMED_BODY, missing.message(), List.of(missing));
        }
        return body;
    }

    private @Nullable Object read(ReaderInterceptorContext context) throws IOException {
        if (!JSON.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        SeenBytes seen = new SeenBytes(context.getInputStream());
        context.setInputStream(seen);
        try {
            return context.proceed();
        } catch (WebApplicationException failure) {
            if (failure.getCause() instanceof StreamConstraintsException) {
                throw JsonFailures.tooLong(seen.endOfReadable(mapper.getFactory()));
            }
            throw failure;
        }
    }

    private static final class Counted extends FilterInputStream {

        private final RoutingContext routing;
        private long left;

        Counted(InputStream in, long limit, RoutingContext routing) {
            super(in);
            this.left = limit;
            this.routing = routing;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                routing.addEndHandler(ended -> routing.request().connection().close());
                throw new ProblemException(
                                KitProblem.PAYLOAD_TOO_LARGE,
                                Statuses.failure(KitProblem.PAYLOAD_TOO_LARGE).detail())
                        .withHeader("Connection", "close");
            }
        }
    }
}
