package org.planmonitor.reports.webhook.dispatch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.webhook.SubscriptionStates;
import org.planmonitor.reports.webhook.WebhookConfig;
import org.planmonitor.reports.webhook.receiver.Answer;
import org.planmonitor.reports.webhook.receiver.Receivers;

/**
 * Asks receivers whether they want deliveries, as CloudEvents' "HTTP 1.1 Web Hooks" has it (4, abuse protection): nobody who
 * has not said so is ever posted to. Asked again with growing waits for as long as a delivery is tried.
 */
@Singleton
class Handshakes {

    private static final int AT_ONCE = 32;
    private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,8}");

    private static final String LEASE = """
            update subscription s set ask_at = ? from (
              select id from subscription where ask_at <= ? and state = 'UNCONFIRMED'
              order by ask_at limit ? for update skip locked) due
            where s.id = due.id returning s.id, s.sink, s.asked, s.state_since
            """;

    private final Database database;
    private final Receivers receivers;
    private final SubscriptionStates states;
    private final Clock clock;
    private final WebhookConfig config;
    private final Backoff backoff;

    Handshakes(Database database, Receivers receivers, SubscriptionStates states, Clock clock, WebhookConfig config) {
        this.database = database;
        this.receivers = receivers;
        this.states = states;
        this.clock = clock;
        this.config = config;
        this.backoff = new Backoff(config.retry(), config.maxRetry());
    }

    /** A subscription whose receiver is to be asked. */
    record Due(UUID subscription, URI sink, int asked, Instant since) {}

    /** What the receiver said. */
    record Said(Due due, Answer answer) {}

    @Transactional
    List<Due> lease() {
        Instant now = clock.instant();
        return database.query(
                LEASE,
                row -> new Due(
                        row.getObject("id", UUID.class),
                        URI.create(row.getString("sink")),
                        row.getInt("asked"),
                        Database.instant(row, "state_since")),
                now.plus(Lanes.term(config)),
                now,
                AT_ONCE);
    }

    /** Always succeeds. */
    Future<Said> ask(Due due) {
        Map<String, String> question = Map.of(
                "WebHook-Request-Origin", config.origin(), "WebHook-Request-Rate", Integer.toString(config.rate()));
        return receivers
                .exchange(HttpMethod.OPTIONS, due.sink(), question, Buffer.buffer())
                .map(answer -> new Said(due, answer));
    }

    @Transactional
    void write(Said said) {
        Due due = said.due();
        String refusal = refusal(said.answer());
        if (refusal == null) {
            OptionalInt rate = rate(said.answer());
            states.confirm(due.subscription(), due.sink(), rate);
            return;
        }
        Instant now = clock.instant();
        int asked = due.asked() + 1;
        Duration wait = backoff.after(asked, ThreadLocalRandom.current().nextDouble(), null);
        boolean enough = now.plus(wait).isAfter(due.since().plus(config.patience()));
        states.unconfirmed(due.subscription(), due.sink(), refusal, asked, enough ? null : now.plus(wait));
    }

    /** Why the receiver is not to be posted to; null: it is. */
    private @Nullable String refusal(Answer answer) {
        if (!answer.isSuccess()) {
            return answer.reason();
        }
        @Nullable String origin = answer.headers().get("WebHook-Allowed-Origin");
        if (origin == null) {
            return "ORIGIN_NOT_ALLOWED";
        }
        String allowed = origin.strip();
        return allowed.equals("*") || allowed.equalsIgnoreCase(config.origin()) ? null : "ORIGIN_NOT_ALLOWED";
    }

    /** Requests a minute; a receiver that says nothing gets no more than was asked for. */
    private OptionalInt rate(Answer answer) {
        @Nullable String rate = answer.headers().get("WebHook-Allowed-Rate");
        if (rate == null) {
            return OptionalInt.of(config.rate());
        }
        String said = rate.strip();
        return RATE.matcher(said).matches()
                ? OptionalInt.of(Integer.parseInt(said))
                : said.equals("*") ? OptionalInt.empty() : OptionalInt.of(config.rate());
    }
}
