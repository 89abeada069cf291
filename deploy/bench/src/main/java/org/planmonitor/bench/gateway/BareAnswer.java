package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * The yardstick of a repeated answer: the same bytes with the same tag, and nothing looked at but the tag that is known. Arguments:
 * port, file with the answer, its tag.
 */
final class BareAnswer {

    private BareAnswer() {}

    public static void main(String[] arguments) throws IOException {
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        String tag = arguments[2];
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> {
                    var response = request.response().putHeader("ETag", tag);
                    if (tag.equals(request.getHeader("If-None-Match"))) {
                        response.setStatusCode(304).end();
                    } else {
                        response.putHeader("Content-Type", "application/json").end(body);
                    }
                })
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
