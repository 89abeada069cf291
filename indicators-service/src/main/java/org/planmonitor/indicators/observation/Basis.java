package org.planmonitor.indicators.observation;

import org.jspecify.annotations.Nullable;

/** What a writer takes for granted about a cell; where it is not so, somebody else was there first. */
public sealed interface Basis {

    /** No figure stands: there never was one, or it was withdrawn. */
    record Nothing() implements Basis {
        @Override
        public boolean holds(@Nullable Vintage standing) {
            return standing == null;
        }
    }

    /** The figure that stands is this revision. */
    record Revision(int number) implements Basis {
        @Override
        public boolean holds(@Nullable Vintage standing) {
            return standing != null && standing.revision() == number;
        }
    }

    /** Whatever stands is replaced: for a source that has the last word. */
    record Anything() implements Basis {
        @Override
        public boolean holds(@Nullable Vintage standing) {
            return true;
        }
    }

    /** The basis of who saw that revision; null for who saw none. */
    static Basis of(@Nullable Integer seen) {
        return seen == null ? new Nothing() : new Revision(seen);
    }

    /** @param standing the figure that stands, null when there is none */
    boolean holds(@Nullable Vintage standing);
}
