package org.planmonitor.projects.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * The official calendar of one year.
 *
 * @param notice the document that announces it
 * @param holidays public holidays, weekends that fall into them included
 * @param worked days of a weekend that are worked instead (调休)
 */
public record CalendarYear(int year, String notice, List<Holiday> holidays, List<LocalDate> worked) {

    /** A public holiday from its first to its last day. */
    public record Holiday(
            Text name, LocalDate from, @Nullable LocalDate to) {

        LocalDate last() {
            return to == null ? from : to;
        }
    }

    public CalendarYear {
        holidays = List.copyOf(holidays);
        worked = List.copyOf(worked);
    }
}
