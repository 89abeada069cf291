package org.planmonitor.indicators.observation;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A body as it is sent, small in memory: rows of a series say nearly the same, and pack to a tenth. */
final class PackedBody {

    /** Below this, packing saves less than it costs. */
    private static final int WORTH_PACKING = 2_048;

    private final byte[] stored;
    private final int size;

    private PackedBody(byte[] stored, int size) {
        this.stored = stored;
        this.size = size;
    }

    /** As it is sent; {@link #packed} is for who keeps it. */
    static PackedBody of(byte[] body) {
        return new PackedBody(body, body.length);
    }

    PackedBody packed() {
        if (stored.length < size || size < WORTH_PACKING) {
            return this;
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(stored);
            deflater.finish();
            byte[] packed = new byte[size];
            int length = deflater.deflate(packed);
            return deflater.finished() ? new PackedBody(Arrays.copyOf(packed, length), size) : this;
        } finally {
            deflater.end();
        }
    }

    byte[] bytes() {
        if (stored.length == size) {
            return stored;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored);
            byte[] body = new byte[size];
            int length = inflater.inflate(body);
            if (length != size) {
                throw new IllegalStateException("a packed body of " + size + " bytes gave " + length);
            }
            return body;
        } catch (DataFormatException broken) {
            throw new IllegalStateException("a packed body is not one", broken);
        } finally {
            inflater.end();
        }
    }

    int packedSize() {
        return stored.length;
    }
}
