package org.planmonitor.kit.paging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.StorableText;
import org.planmonitor.kit.text.Text;

/**
 * The place where a list was left: the sort key of the last row, packed so that clients treat it as opaque. It is not signed:
 * it grants nothing, and a forged one only starts the list elsewhere. What is not a cursor is answered with 400.
 */
public final class Cursor {

    private Cursor() {}

    /** Packs the parts of a sort key. */
    public static String encode(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Unpacks exactly {@code parts} parts. */
    public static List<String> decode(String cursor, int parts) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            List<String> decoded = new ArrayList<>(parts);
            while (bytes.hasRemaining()) {
                decoded.add(part(bytes));
            }
            if (decoded.size() != parts || !decoded.stream().allMatch(StorableText::is)) {
                throw invalid();
            }
            return decoded;
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | CharacterCodingException _) {
            throw invalid();
        }
    }

    /** The number that was packed alone. */
    public static long number(String cursor) {
        try {
            return Long.parseLong(decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw invalid();
        }
    }

    private static String part(ByteBuffer bytes) throws CharacterCodingException {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new CharacterCodingException();
        }
        ByteBuffer utf8 = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    }

    /** For parts that decode and are not what a list has packed. */
    public static ProblemException invalid() {
        return ProblemException.invalid(ProblemError.parameter(
                "cursor",
                "CURSOR_INVALID",
                new Text("游标无效；请使用上一页返回的 next", "Not a cursor of this list; use the next of the page before")));
    }
}
