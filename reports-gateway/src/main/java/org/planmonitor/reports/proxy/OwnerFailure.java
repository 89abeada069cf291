package org.planmonitor.reports.proxy;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;

/** Reads a failed exchange with an owner: what to tell the caller, and whether asking once more can do no harm. */
final class OwnerFailure {

    private OwnerFailure() {}

    static OwnFailure problemOf(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException
                ? OwnFailure.OWNER_TIMEOUT
                : OwnFailure.OWNER_UNREACHABLE;
    }

    /**
     * Only reads without a body, and only when the connection failed before an answer began: a kept-alive connection
     * that the owner closed in the same moment, or an owner that is just being replaced. A slow owner is not asked twice.
     */
    static boolean mayAskAgain(HttpMethod method, boolean hasBody, Throwable failure) {
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        boolean connectionFailed = failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectTimeoutException));
        return read && !hasBody && connectionFailed;
    }
}
