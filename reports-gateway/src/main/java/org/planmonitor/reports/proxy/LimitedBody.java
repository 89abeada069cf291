package org.planmonitor.reports.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails when it turns out larger than what is passed on; with the back-pressure of the one behind it. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long most;
    private long passed;
    private @Nullable Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body, long most) {
        this.body = body;
        this.most = most;
    }

    boolean isTooLarge() {
        return passed > most;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        boolean already = isTooLarge();
        passed += chunk.length();
        if (!isTooLarge()) {
            handler.handle(chunk);
        } else if (!already && onFailure != null) {
            onFailure.handle(new IllegalStateException("the body is larger than " + most + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
