package org.planmonitor.reports.client;

/**
 * How a caller stands after a call, as the fields {@code RateLimit} and {@code RateLimit-Policy} of
 * draft-ietf-httpapi-ratelimit-headers-10 say it.
 *
 * @param admitted whether the call may pass
 * @param perDay 0: there is no limit of the day
 * @param retryAfter seconds, when it may not
 */
record Standing(
        boolean admitted,
        long perMinute,
        long leftOfMinute,
        long resetOfMinute,
        long perDay,
        long leftOfDay,
        long resetOfDay,
        long retryAfter) {

    String policy() {
        String minute = "\"minute\";q=" + perMinute + ";w=60";
        return perDay == 0 ? minute : minute + ", \"day\";q=" + perDay + ";w=86400";
    }

    String limit() {
        String minute = "\"minute\";r=" + leftOfMinute + ";t=" + resetOfMinute;
        return perDay == 0 ? minute : minute + ", \"day\";r=" + leftOfDay + ";t=" + resetOfDay;
    }
}
