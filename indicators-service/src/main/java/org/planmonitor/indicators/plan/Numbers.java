package org.planmonitor.indicators.plan;

import org.jspecify.annotations.Nullable;

/** Small integers are stored small and handled as int. */
final class Numbers {

    private Numbers() {}

    static @Nullable Integer widen(@Nullable Short stored) {
        return stored == null ? null : Integer.valueOf(stored);
    }

    static @Nullable Short narrow(@Nullable Integer value) {
        return value == null ? null : narrow(value.intValue());
    }

    static short narrow(int value) {
        short stored = (short) value;
        if (stored != value) {
            throw new IllegalArgumentException(value + " does not fit its column");
        }
        return stored;
    }
}
