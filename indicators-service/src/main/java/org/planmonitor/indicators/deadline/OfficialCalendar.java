package org.planmonitor.indicators.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The calendar of the State Council (国务院办公厅关于部分节假日安排的通知), year by year as it was published. It holds for plans in
 * China's time zone until their own calendar says otherwise.
 */
@ApplicationScoped
class OfficialCalendar {

    private static final String RESOURCE = "calendars/cn.json";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final List<CalendarYear> years;

    OfficialCalendar(ObjectMapper mapper) {
        try (InputStream stream = OfficialCalendar.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no " + RESOURCE);
            }
            Document document = mapper.readValue(stream, Document.class);
            this.years = document.years().stream()
                    .map(each -> each.year(document.weekend()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The years known, for a plan in this zone. */
    List<CalendarYear> years(ZoneId zone) {
        return zone.equals(CHINA) ? years : List.of();
    }

    record Document(List<DayOfWeek> weekend, List<Year> years) {}

    /** As it stands in the file: holidays are spans, first and last day inclusive. */
    record Year(int year, String document, List<String> holidays, List<LocalDate> workingDays) {

        CalendarYear year(List<DayOfWeek> weekend) {
            List<LocalDate> days =
                    holidays.stream().flatMap(span -> days(span).stream()).toList();
            return new CalendarYear(year, weekend, days, workingDays, document, CalendarYear.Origin.OFFICIAL);
        }

        private static List<LocalDate> days(String span) {
            int slash = span.indexOf('/');
            LocalDate first = LocalDate.parse(span.substring(0, slash));
            return first.datesUntil(LocalDate.parse(span.substring(slash + 1)).plusDays(1))
                    .toList();
        }
    }
}
