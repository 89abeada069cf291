package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.publication.LatestPublications;
import org.planmonitor.kit.security.Sharing;

/**
 * Answers about what stands now, ready to be sent, until the plan publishes anything. Whoever may see something else asks
 * for something else: the levels are part of the key.
 */
@ApplicationScoped
class AnswerMemory {

    /** Bytes kept at most; the answers that were asked for longest ago are dropped. */
    private static final long MOST_BYTES = 48L << 20;

    private static final long ENTRY_BYTES = 400;

    private final LatestPublications latest;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    AnswerMemory(LatestPublications latest) {
        this.latest = latest;
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
            @Nullable String next) {}

    /** The remembered answer where nothing was published since, or the one that is read now. */
    Answer get(Key key, Supplier<Answer> read) {
        Instant current = latest.of(key.planId());
        Answer known = find(key);
        if (known != null && !current.isAfter(known.asOf())) {
            return known;
        }
        Answer fresh = read.get();
        keep(key, fresh);
        return fresh;
    }

    private synchronized @Nullable Answer find(Key key) {
        return answers.get(key);
    }

    private synchronized void keep(Key key, Answer answer) {
        Answer before = answers.put(key, answer);
        bytes += size(answer) - (before == null ? 0 : size(before));
        Iterator<Answer> oldest = answers.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Answer answer) {
        return answer.body().packedSize() + ENTRY_BYTES;
    }
}
