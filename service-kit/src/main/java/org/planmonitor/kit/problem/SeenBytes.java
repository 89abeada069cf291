package org.planmonitor.kit.problem;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Remembers what was read of a JSON body, up to a bound. Jackson does not say at which field a number became too long; reading
 * the same bytes once more, token by token, does.
 */
final class SeenBytes extends FilterInputStream {

    private static final int MOST_BYTES = 1 << 20;

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    SeenBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0 && seen.size() < MOST_BYTES) {
            seen.write(read);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0 && seen.size() < MOST_BYTES) {
            seen.write(bytes, offset, read);
        }
        return read;
    }

    /** The pointer at which these bytes stop being readable; the whole body where they are not all known. */
    String endOfReadable(JsonFactory factory) throws IOException {
        if (seen.size() >= MOST_BYTES) {
            return "";
        }
        try (JsonParser parser = factory.createParser(seen.toByteArray())) {
            try {
                while (parser.nextToken() != null) {
                    if (parser.currentToken().isNumeric()) {
                        parser.getNumberValue();
                    }
                }
                return "";
            } catch (JsonProcessingException _) {
                return parser.getParsingContext().pathAsPointer().toString();
            }
        }
    }
}
