package org.planmonitor.kit.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * What holds for every body: it is there, and it is not longer than the limit. An operation that takes a body needs it; Quarkus
 * would hand it null, and each would have to ask.
 */
@Provider
class RequestBodies implements ReaderInterceptor {

    private final CurrentVertxRequest request;

    RequestBodies(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Long limit = request.getCurrent().get(PayloadLimit.CHUNKED_LIMIT);
        if (limit != null) {
            context.setInputStream(new Counted(context.getInputStream(), limit));
        }
        @Nullable Object body = context.proceed();
        if (body == null) {
            ProblemError missing = ProblemError.pointer("", "BODY_REQUIRED", new Text("缺少请求体", "a body is required"));
            throw new ProblemException(KitProblem.MALFORMED_BODY, missing.message(), List.of(missing));
        }
        return body;
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            this.left = limit;
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
                throw new ProblemException(
                                KitProblem.PAYLOAD_TOO_LARGE,
                                Statuses.failure(KitProblem.PAYLOAD_TOO_LARGE).detail())
                        .withHeader("Connection", "close");
            }
        }
    }
}
