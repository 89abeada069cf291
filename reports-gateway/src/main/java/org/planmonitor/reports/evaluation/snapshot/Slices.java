package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a value of many megabytes out of its column some at a time: the driver holds in memory whatever it is given at once. */
public final class Slices {

    /** Bytes of a slice. */
    public static final int SIZE = 4 << 20;

    private Slices() {}

    /**
     * Copies the slices up to the first that is not whole.
     *
     * @param slice the bytes from a place on, of which the first is 1, {@link #SIZE} of them where there are as many
     * @throws java.util.NoSuchElementException when there is no such value
     */
    public static void copy(IntFunction<Optional<byte[]>> slice, OutputStream out) throws IOException {
        int from = 1;
        int read;
        do {
            byte[] bytes = slice.apply(from).orElseThrow();
            out.write(bytes);
            read = bytes.length;
            from += read;
        } while (read == SIZE);
    }
}
