package org.planmonitor.reports.stream;

import java.util.ArrayDeque;
import java.util.List;

/** The newest happenings, and the place behind which they are complete. Not safe by itself: {@link Tail} guards it. */
final class Recent {

    private final ArrayDeque<Happening> kept = new ArrayDeque<>();
    private final Place from;
    private final int most;

    Recent(Place from, int most) {
        this.from = from.copy();
        this.most = most;
    }

    void add(Happening happening) {
        kept.add(happening);
        if (kept.size() > most) {
            Happening forgotten = kept.remove();
            from.pass(forgotten.partition(), forgotten.offset());
        }
    }

    /** Whether nothing is missing for who comes from there. */
    boolean reachBackTo(Place place) {
        return place.reaches(from);
    }

    List<Happening> all() {
        return List.copyOf(kept);
    }
}
