package org.planmonitor.reports.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The query parameter {@code asOf}: an RFC 3339 instant with its offset, or absent for now. */
final class AsOf {

    private AsOf() {}

    static @Nullable Instant of(@Nullable String given) {
        return of("asOf", given);
    }

    /** The same of a parameter of another name. */
    static @Nullable Instant of(String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            throw ProblemException.invalid(ProblemError.parameter(
                    parameter,
                    "INSTANT_FORMAT",
                    new Text(
                            parameter + " 必须是带时区的时刻，如 2024-01-01T00:00:00Z",
                            parameter + " must be an instant such as 2024-01-01T00:00:00Z")));
        }
    }
}
