package org.planmonitor.reports.upstream;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer that is there in its time as a whole: the client's own timeout ends with the head, and a body may stop anywhere, or go on for ever.
 */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * Waits for the last byte; what came of an answer that is late is dropped with its connection.
     *
     * @throws IOException when the answer is late, or does not come
     */
    public static <T> HttpResponse<T> of(HttpClient client, HttpRequest request, BodyHandler<T> body, Duration time)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> asked = client.sendAsync(request, body);
        try {
            return asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("not there after " + time, late);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            asked.cancel(true);
        }
    }
}
