package org.planmonitor.kit.problem;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * One thing that is wrong with a request, and where: in the body (a JSON pointer), in a path or query parameter, or in a
 * header. Exactly one of the three places is set, so that a client never has to guess.
 */
public record ProblemError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        Text message) {

    public ProblemError {
        if (Stream.of(pointer, parameter, header)
                        .filter(place -> !(place == null))
                        .count()
                != 1) {
            throw new IllegalArgumentException("an error has exactly one place: pointer, parameter or header");
        }
    }

    /** In the body, at a JSON pointer (RFC 6901); the empty pointer is the whole body. */
    public static ProblemError pointer(String pointer, String code, Text message) {
        return new ProblemError(pointer, null, null, code, message);
    }

    /** In a path or query parameter. */
    public static ProblemError parameter(String parameter, String code, Text message) {
        return new ProblemError(null, parameter, null, code, message);
    }

    /** In a header. */
    public static ProblemError header(String header, String code, Text message) {
        return new ProblemError(null, null, header, code, message);
    }
}
