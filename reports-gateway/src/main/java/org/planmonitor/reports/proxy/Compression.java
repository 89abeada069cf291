package org.planmonitor.reports.proxy;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server compress what gains by it. On these routes it would compress everything: archives a second time, and event
 * streams into a buffer where nobody sees them. An identity coding, said outright, is how it is told not to.
 */
final class Compression {

    private Compression() {}

    static void only(MultiMap headers) {
        if (!headers.contains("Content-Encoding") && !gains(headers.get("Content-Type"))) {
            headers.set("Content-Encoding", "identity");
        }
    }

    private static boolean gains(@Nullable String type) {
        return type != null
                && !type.startsWith("text/event-stream")
                && (type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.contains("yaml"));
    }
}
