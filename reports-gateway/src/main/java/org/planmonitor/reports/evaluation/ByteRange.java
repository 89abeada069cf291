package org.planmonitor.reports.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;

/**
 * The part of a document that a reader asks for (RFC 9110, 14): one range, of the state that the reader has begun with. Several ranges, and
 * those of no byte that there is, are not taken for one; who asks for them is given the whole, as the RFC allows. So is who takes a text
 * in a compressed form too: the server compresses what it sends, and a part is one of the bytes as they are kept.
 *
 * @param from of the first byte
 * @param count of bytes
 */
record ByteRange(long from, long count) {

    private static final String HEADER = "Range";
    private static final String IF_RANGE = "If-Range";

    /** Of digits no more than count to any size. */
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** Empty where the whole is to be given, as to every {@code HEAD}: it asks what a {@code GET} of the whole would say. */
    static Optional<ByteRange> of(String method, HttpHeaders headers, EntityTag current, DocumentView document) {
        String asked = headers.getHeaderString(HEADER);
        String begun = headers.getHeaderString(IF_RANGE);
        boolean sameState = begun == null || begun.equals(current.quoted());
        return asked == null
                        || !sameState
                        || !method.equals(HttpMethod.GET)
                        || isCompressed(document.mediaType(), headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                ? Optional.empty()
                : of(asked, document.size());
    }

    private static boolean isCompressed(String mediaType, @Nullable String codings) {
        boolean gains = mediaType.startsWith("text/") || mediaType.startsWith("application/json");
        return gains && codings != null && !codings.strip().equals("identity");
    }

    static Optional<ByteRange> of(String asked, long size) {
        Matcher range = ONE.matcher(asked.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : between(Math.max(0, size - Long.parseLong(last)), size, size);
        }
        long end = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return between(Long.parseLong(first), end, size);
    }

    private static Optional<ByteRange> between(long from, long end, long size) {
        return from < end && from < size ? Optional.of(new ByteRange(from, end - from)) : Optional.empty();
    }

    /** As it stands in {@code Content-Range}. */
    String contentRange(long size) {
        return "bytes %d-%d/%d".formatted(from, from + count - 1, size);
    }
}
