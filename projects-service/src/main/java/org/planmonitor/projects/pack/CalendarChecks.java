package org.planmonitor.projects.pack;

import org.planmonitor.projects.calendar.CalendarRules;
import org.planmonitor.projects.packformat.PackCalendar;
import org.planmonitor.projects.packformat.ProjectsPack;

/** A year is announced once, and its days are days of it. */
final class CalendarChecks {

    private CalendarChecks() {}

    static void run(ProjectsPack pack, Findings findings) {
        findings.unique("/calendar", "year", pack.calendar(), year -> String.valueOf(year.year()));
        for (int i = 0; i < pack.calendar().size(); i++) {
            PackCalendar year = pack.calendar().get(i);
            findings.addAll(CalendarRules.check(year, "/calendar/" + i));
        }
    }
}
