package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.publication.LatestPublications;
import org.planmonitor.kit.security.Sharing;

/**
 * Answers about what stands now, ready to be sent, until the plan publishes anything. Whoever may see something else asks
 * for something else: the levels are part of the key. An answer is kept when it is asked for a second time, so that nobody
 * who reads ten million figures once pays for packing them, or drives out what many ask for.
 */
@ApplicationScoped
class AnswerMemory {

    private static final long ENTRY_BYTES = 400;

    /** Requests that were made once and may be made again soon. */
    private static final int MOST_ASKED_ONCE = 10_000;

    /** No request that a client has reason to repeat is longer; what is only remembered must not fill the heap. */
    private static final int LONGEST_REQUEST = 500;

    private final LatestPublications latest;
    private final long mostBytes;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<Key, Boolean> askedOnce = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > MOST_ASKED_ONCE;
        }
    };
    private long bytes;

    /** @param mostBytes kept at most, with none at 0; the answers that were asked for longest ago are dropped */
    AnswerMemory(LatestPublications latest, @ConfigProperty(name = "planmonitor.answers.most-bytes") long mostBytes) {
        this.latest = latest;
        this.mostBytes = mostBytes;
    }

    /** What is asked of a plan, by whom. */
    record Key(long planId, Set<Sharing> visible, String request) {}

    /**
     * An answer.
     *
     * @param asOf the plan's last publication when it was read
     * @param tag of the answer, for a single resource
     * @param next the cursor of the next page, for a page
     */
    record Answer(
            Instant asOf,
            PackedBody body,
            @Nullable String tag,
            @Nullable String next) {

        private Answer packed() {
            return new Answer(asOf, body.packed(), tag, next);
        }
    }

    /** The remembered answer where nothing was published since, or the one that is read now. */
    Answer get(Key key, Supplier<Answer> read) {
        if (key.request().length() > LONGEST_REQUEST) {
            return read.get();
        }
        Instant current = latest.of(key.planId());
        Answer known = find(key);
        if (known != null && !current.isAfter(known.asOf())) {
            return known;
        }
        Answer fresh = read.get();
        if (known != null || isAskedAgain(key)) {
            keep(key, fresh.packed());
        }
        return fresh;
    }

    private synchronized boolean isAskedAgain(Key key) {
        boolean again = askedOnce.remove(key) != null;
        if (!again && mostBytes > 0) {
            askedOnce.put(key, true);
        }
        return again;
    }

    private synchronized @Nullable Answer find(Key key) {
        return answers.get(key);
    }

    private synchronized void keep(Key key, Answer answer) {
        Answer before = answers.put(key, answer);
        bytes += size(answer) - (before == null ? 0 : size(before));
        Iterator<Answer> oldest = answers.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Answer answer) {
        return answer.body().packedSize() + ENTRY_BYTES;
    }
}
