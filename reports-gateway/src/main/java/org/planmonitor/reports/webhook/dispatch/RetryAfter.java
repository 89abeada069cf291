package org.planmonitor.reports.webhook.dispatch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The field {@code Retry-After} (RFC 9110, 10.2.3), in seconds or as a date; what cannot be read says nothing. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** @param most a longer wait is taken as this one */
    static @Nullable Duration of(@Nullable String value, Instant now, Duration most) {
        Duration said = value == null ? null : read(value.strip(), now);
        if (said == null || said.isNegative()) {
            return null;
        }
        return said.compareTo(most) > 0 ? most : said;
    }

    private static @Nullable Duration read(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
