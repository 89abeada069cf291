package org.planmonitor.reports.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;

/** A door before an owner that behaves as a test says; both are closed behind it. */
abstract class BeforeOwner {

    final Vertx vertx = Vertx.vertx();
    Door door = Door.to(1);

    @AfterEach
    final void close() {
        door.close();
        Door.await(vertx.close());
    }

    /** The owner alone. */
    final HttpServer listening(Handler<HttpServerRequest> behaviour) {
        return Door.await(vertx.createHttpServer().requestHandler(behaviour).listen(0, "127.0.0.1"));
    }

    /** The owner, and the door before it. */
    final void owner(Handler<HttpServerRequest> behaviour) {
        before(Door.to(listening(behaviour).actualPort()));
    }

    final void before(Door another) {
        door.close();
        door = another;
    }
}
