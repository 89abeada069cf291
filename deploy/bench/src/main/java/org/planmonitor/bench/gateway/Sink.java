package org.planmonitor.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** An owner of large bodies: it counts what it is sent and sends as much as it is asked for ({@code ?bytes=}). Argument: port. */
final class Sink {

    private static final int CHUNK = 1 << 16;

    private Sink() {}

    public static void main(String[] arguments) {
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(Sink::answer)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void answer(HttpServerRequest request) {
        String asked = request.getParam("bytes");
        if (asked != null) {
            send(request.response().putHeader("Content-Length", asked), Long.parseLong(asked));
            return;
        }
        long[] counted = new long[1];
        request.handler(chunk -> counted[0] += chunk.length());
        request.endHandler(end -> request.response().end(Long.toString(counted[0])));
    }

    private static void send(HttpServerResponse response, long left) {
        long rest = left;
        while (rest > 0 && !response.writeQueueFull()) {
            int size = (int) Math.min(CHUNK, rest);
            response.write(Buffer.buffer(new byte[size]));
            rest -= size;
        }
        if (rest == 0) {
            response.end();
        } else {
            long then = rest;
            response.drainHandler(drained -> send(response, then));
        }
    }
}
