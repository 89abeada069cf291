package org.planmonitor.indicators.plan;

/** Small integers are stored small and handled as int. */
final class Numbers {

    private Numbers() {}

    static short narrow(int value) {
        short stored = (short) value;
        if (stored != value) {
            throw new IllegalArgumentException(value + " does not fit its column");
        }
        return stored;
    }
}
