package org.planmonitor.reports.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** An item that can be shared with conditions, and the paths under which its owner serves it. */
record ConditionalItem(String plan, String type, String code) {

    private static final Pattern PATH = Pattern.compile(
            "/(?:indicators/v1/plans/([^/]+)/(indicators|commitments)|projects/v1/plans/([^/]+)/(projects))/([^/]+)(?:/.*)?");

    /** The one that a path speaks of, however its owner will find it written; empty for lists and whatever else. */
    static Optional<ConditionalItem> of(@Nullable String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : decoded(path));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean project = matcher.group(4) != null;
        return Optional.of(new ConditionalItem(
                project ? matcher.group(3) : matcher.group(1),
                project ? "PROJECT" : matcher.group(2).equals("indicators") ? "INDICATOR" : "COMMITMENT",
                matcher.group(5)));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path; // Nobody can read it, the owner neither.
        }
    }
}
