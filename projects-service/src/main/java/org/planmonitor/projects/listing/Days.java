package org.planmonitor.projects.listing;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Parameters;

/** Days as query parameters. */
final class Days {

    private Days() {}

    static @Nullable LocalDate day(String parameter, @Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw Parameters.wrong(parameter, "DATE_FORMAT", "应为日期:2025-06-30", "A day is expected: 2025-06-30");
        }
    }
}
