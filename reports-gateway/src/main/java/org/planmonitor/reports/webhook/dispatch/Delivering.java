package org.planmonitor.reports.webhook.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.webhook.WebhookConfig;
import org.planmonitor.reports.webhook.dispatch.Outcome.Sent;
import org.planmonitor.reports.webhook.dispatch.Outcome.State;
import org.planmonitor.reports.webhook.receiver.Answer;
import org.planmonitor.reports.webhook.receiver.Receivers;

/** Sends what is pending in a lane, one after the other, until one fails or the lease nears its end. */
@Singleton
class Delivering {

    private static final int GONE = 410;
    private static final int MEDIA_TYPE_REFUSED = 415;

    private final Receivers receivers;
    private final Clock clock;
    private final Backoff backoff;
    private final Duration patience;
    private final Duration begin;

    Delivering(Receivers receivers, Clock clock, WebhookConfig config) {
        this.receivers = receivers;
        this.clock = clock;
        this.backoff = new Backoff(config.retry(), config.maxRetry());
        this.patience = config.patience();
        // What is begun ends within the timeout, and a quarter of a minute is left to write it down.
        this.begin = Lanes.term(config).minus(config.timeout()).minusSeconds(15);
    }

    /** Always succeeds. */
    Future<Outcome> of(Lane lane, Target target) {
        return new Walk(lane, target).next(lane.failures());
    }

    private final class Walk {

        private final Lane lane;
        private final Target target;
        private final List<Sent> sent = new ArrayList<>();
        private final long begun = System.nanoTime();

        Walk(Lane lane, Target target) {
            this.lane = lane;
            this.target = target;
        }

        Future<Outcome> next(int failures) {
            if (sent.size() == lane.pending().size() || System.nanoTime() - begun > begin.toNanos()) {
                return Future.succeededFuture(ended(Duration.ZERO, failures, false));
            }
            Pending delivery = lane.pending().get(sent.size());
            if (!target.sharing().contains(delivery.sharing())) {
                sent.add(new Sent(delivery.id(), State.WITHHELD, null, "RIGHTS_ENDED", clock.instant(), 0));
                return next(failures);
            }
            Instant at = clock.instant();
            return receivers
                    .exchange(HttpMethod.POST, target.sink(), headers(delivery, at), Buffer.buffer(delivery.body()))
                    .compose(answer -> answered(delivery, at, answer, failures));
        }

        private Future<Outcome> answered(Pending delivery, Instant at, Answer answer, int failures) {
            if (answer.isSuccess()) {
                add(delivery, State.DELIVERED, at, answer);
                return next(0);
            }
            @Nullable Integer status = answer.status();
            if (status != null && status == GONE) {
                add(delivery, State.DEAD, at, answer);
                return Future.succeededFuture(ended(Duration.ZERO, failures, true));
            }
            boolean late = !clock.instant().isBefore(delivery.acceptedAt().plus(patience));
            if (late || (status != null && status == MEDIA_TYPE_REFUSED)) {
                add(delivery, State.DEAD, at, answer);
                return next(failures);
            }
            add(delivery, State.PENDING, at, answer);
            Duration asked = RetryAfter.of(answer.headers().get("Retry-After"), clock.instant(), patience);
            Duration wait =
                    backoff.after(failures + 1, ThreadLocalRandom.current().nextDouble(), asked);
            return Future.succeededFuture(ended(wait, failures + 1, false));
        }

        private void add(Pending delivery, State state, Instant at, Answer answer) {
            sent.add(new Sent(
                    delivery.id(),
                    state,
                    answer.status(),
                    answer.reason(),
                    at,
                    answer.took().toMillis()));
        }

        private Outcome ended(Duration wait, int failures, boolean gone) {
            return new Outcome(lane, List.copyOf(sent), wait, failures, gone);
        }

        private Map<String, String> headers(Pending delivery, Instant at) {
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            return Map.of(
                    "Content-Type",
                    "application/cloudevents+json; charset=utf-8",
                    "User-Agent",
                    "plan-monitor",
                    "webhook-id",
                    delivery.event(),
                    "webhook-timestamp",
                    Long.toString(at.getEpochSecond()),
                    "webhook-signature",
                    target.secrets().stream()
                            .map(secret -> secret.sign(delivery.event(), at.getEpochSecond(), body))
                            .collect(Collectors.joining(" ")));
        }
    }
}
