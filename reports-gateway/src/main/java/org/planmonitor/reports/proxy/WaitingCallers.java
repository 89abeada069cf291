package org.planmonitor.reports.proxy;

import java.util.HashSet;
import java.util.Set;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server from cutting a connection as idle whose caller has said everything and waits for an owner: how long that may
 * take is said by route, and ends in a document. Who still owes a body, or does not read what he is given, is idle all the same.
 * The server has no setting for this; hence a handler in its pipeline, behind the one that notices that nothing happens.
 */
final class WaitingCallers extends ChannelInboundHandlerAdapter {

    private static final String NOTICES = "idle";
    private static final String NAME = "waiting for an owner";

    /** All of one connection, which has one event loop. */
    private final Set<HttpServerRequest> callers = new HashSet<>();

    private WaitingCallers() {}

    static void add(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            @Nullable WaitingCallers waiting = pipeline.get(WaitingCallers.class);
            if (waiting == null && pipeline.get(NOTICES) != null) {
                waiting = new WaitingCallers();
                pipeline.addAfter(NOTICES, NAME, waiting);
            }
            if (waiting != null) {
                waiting.callers.add(request);
            }
        }
    }

    static void remove(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            @Nullable WaitingCallers waiting = connection.channel().pipeline().get(WaitingCallers.class);
            if (waiting != null) {
                waiting.callers.remove(request);
            }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof IdleStateEvent) || callers.stream().noneMatch(WaitingCallers::waits)) {
            context.fireUserEventTriggered(event);
        }
    }

    private static boolean waits(HttpServerRequest request) {
        return request.isEnded() && !request.response().writeQueueFull();
    }
}
