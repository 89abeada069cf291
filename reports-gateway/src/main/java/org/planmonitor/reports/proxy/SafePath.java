package org.planmonitor.reports.proxy;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Refuses paths that two readers could read differently. The gateway routes by the first segment and forwards the path
 * untouched; an owner that decodes {@code %2f} or resolves {@code ..} after us would see another path than the one
 * that was routed. No code of the suite contains such a character, so refusing costs nobody anything.
 */
final class SafePath {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\\\x00-\\x20\\x7f]|%(2e|2f|5c|3b|25|7f|[01][0-9a-f])");

    private SafePath() {}

    static boolean isUnambiguous(@Nullable String rawPath) {
        return rawPath != null
                && !AMBIGUOUS.matcher(rawPath.toLowerCase(Locale.ROOT)).find();
    }
}
