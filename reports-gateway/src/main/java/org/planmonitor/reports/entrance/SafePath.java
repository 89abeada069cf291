package org.planmonitor.reports.entrance;

import org.jspecify.annotations.Nullable;

/**
 * Refuses paths that two readers could read differently: with dots for segments, empty segments, {@code ;}, {@code \}, blanks, and
 * the codes of these, of {@code /}, {@code %} and of control characters. The gateway routes by the first segment and forwards the
 * path untouched; an owner that decodes {@code %2f} or resolves {@code ..} after us would see another path than the one that was
 * routed, and what is counted, allowed or remembered here by its path would be another thing than what is answered. No code of the
 * suite contains such a character, so refusing costs nobody anything. Every request passes here: one look at each character.
 */
public final class SafePath {

    private static final int CODE = 3;

    private SafePath() {}

    /** @param rawPath as it came, without the query */
    public static boolean isUnambiguous(@Nullable String rawPath) {
        if (rawPath == null || !rawPath.startsWith("/")) {
            return false;
        }
        int segment = 0;
        for (int at = 0; at < rawPath.length(); at++) {
            char c = rawPath.charAt(at);
            if (c == '/') {
                if (at > 0 && (at == segment || isDots(rawPath, segment, at))) {
                    return false;
                }
                segment = at + 1;
            } else if (c <= ' ' || c == ';' || c == '\\' || c == 0x7f || (c == '%' && !isHarmless(rawPath, at))) {
                return false;
            }
        }
        return !isDots(rawPath, segment, rawPath.length());
    }

    private static boolean isDots(String path, int from, int to) {
        return switch (to - from) {
            case 1 -> path.charAt(from) == '.';
            case 2 -> path.charAt(from) == '.' && path.charAt(from + 1) == '.';
            default -> false;
        };
    }

    /** A code that is none is read in two ways, too. */
    private static boolean isHarmless(String path, int at) {
        if (at + CODE > path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int coded = high * 16 + low;
        return coded >= ' ' && coded != 0x7f && "./\\;%".indexOf(coded) < 0;
    }
}
