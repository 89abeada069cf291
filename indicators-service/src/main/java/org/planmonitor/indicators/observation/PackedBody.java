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

    static PackedBody of(byte[] body) {
        if (body.length < WORTH_PACKING) {
            return new PackedBody(body, body.length);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(body);
            deflater.finish();
            byte[] packed = new byte[body.length];
            int length = deflater.deflate(packed);
            return deflater.finished()
                    ? new PackedBody(Arrays.copyOf(packed, length), body.length)
                    : new PackedBody(body, body.length);
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
