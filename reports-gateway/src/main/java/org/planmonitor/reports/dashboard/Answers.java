package org.planmonitor.reports.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import org.jboss.logging.Logger;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.reports.projection.ModelNews;
import org.planmonitor.reports.stream.PlanMarks;

/**
 * Dashboards of now, ready to be sent, until the plan's models change: at this replica or at another one. Each is read again after
 * {@link DashboardConfig#memory} in any case, because days pass without an event; nobody waits for that.
 *
 * <p>Whoever asks while nothing stands ready waits for one reading, however many ask: for one that began after the question, so that
 * what was committed before it is seen.
 */
@Singleton
class Answers {

    private static final Logger LOGGER = Logger.getLogger(Answers.class);

    private final Dashboards dashboards;
    private final ModelNews news;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final DashboardConfig config;
    private final Vertx vertx;
    private final Map<Key, Answer> remembered = new ConcurrentHashMap<>();
    private final Map<Key, SharedReading<Answer>> readings = new ConcurrentHashMap<>();
    private final Set<Key> renewing = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    Answers(
            Dashboards dashboards,
            ModelNews news,
            ObjectMapper mapper,
            Clock clock,
            DashboardConfig config,
            Vertx vertx) {
        this.dashboards = dashboards;
        this.news = news;
        this.mapper = mapper;
        this.clock = clock;
        this.config = config;
        this.vertx = vertx;
        news.listen(this::forget, this::forgetAll);
    }

    private record Key(String plan, Reader reader) {}

    /**
     * @param etag the tag as it stands in the header, encoded once
     * @param headers what it says of itself, as headers, encoded once
     * @param until when it is read again at the latest
     */
    record Answer(Buffer body, EntityTag tag, CharSequence etag, PlanMarks marks, MultiMap headers, Instant until) {

        static Answer of(Buffer body, EntityTag tag, PlanMarks marks, Instant until) {
            MultiMap headers = HttpHeaders.headers();
            marks.headers()
                    .forEach((name, value) ->
                            headers.set(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
            return new Answer(body, tag, HttpHeaders.createOptimized(tag.quoted()), marks, headers, until);
        }

        /** Whether {@code If-None-Match} names this tag alone, weak or not. */
        boolean isKnownBy(String header) {
            String strong = header.startsWith("W/") ? header.substring(2) : header;
            return strong.contentEquals(etag);
        }
    }

    /** What needs no question to the database; of what has grown old the last answer, while it is read again. */
    Optional<Answer> remembered(String plan, Reader reader) {
        Key key = new Key(plan, reader);
        Answer answer = remembered.get(key);
        if (answer == null || !news.isHeard()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(answer.until())) {
            return Optional.of(answer);
        }
        if (now.isBefore(answer.until().plus(config.memory()))) {
            renew(key);
            return Optional.of(answer);
        }
        return Optional.empty();
    }

    private void renew(Key key) {
        if (renewing.add(key)) {
            vertx.executeBlocking(() -> readTogether(key), false)
                    .onComplete(any -> renewing.remove(key))
                    .onFailure(failure -> LOGGER.warnf("a dashboard stays as it was: %s", failure));
        }
    }

    /** @throws ProblemException 404 when there is no such plan for whoever may see this */
    Answer of(String plan, Reader reader) {
        return remembered(plan, reader).orElseGet(() -> readTogether(new Key(plan, reader)));
    }

    private Answer readTogether(Key key) {
        var reading = readings.computeIfAbsent(key, asked -> new SharedReading<>(() -> read(asked)));
        try {
            return reading.sinceNow();
        } catch (ProblemException e) {
            // There is no such plan: whoever asks for made-up ones leaves nothing behind.
            readings.remove(key, reading);
            throw e;
        }
    }

    private Answer read(Key key) {
        long before = changes.get();
        Instant now = clock.instant();
        DashboardView view = dashboards.of(key.plan(), null, key.reader());
        Answer answer = Answer.of(bytes(view), EntityTag.of(view), view.marks(), now.plus(config.memory()));
        remembered.put(key, answer);
        // What was read before a change is answered, but not kept: whoever asks next must see the change.
        if (changes.get() != before) {
            remembered.remove(key, answer);
        }
        return answer;
    }

    private Buffer bytes(DashboardView view) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dashboard has no JSON", e);
        }
    }

    private void forget(String plan) {
        changes.incrementAndGet();
        remembered.keySet().removeIf(key -> key.plan().equals(plan));
    }

    private void forgetAll() {
        changes.incrementAndGet();
        remembered.clear();
    }
}
