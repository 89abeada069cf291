package org.planmonitor.indicators.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What a year is to be: the body of a PUT. */
record CalendarYearBody(
        @Schema(description = "Days off, weekends among them included", examples = "[\"2027-01-01\"]", required = true)
        @Nullable
        List<LocalDate> holidays,

        @Schema(
                description = "Weekend days that are worked in the place of others",
                examples = "[\"2027-02-20\"]",
                required = true)
        @Nullable
        List<LocalDate> workingDays,

        @Schema(description = "The notice that sets the year", nullable = true) @Nullable
        String document) {

    /** The year, when nothing in it contradicts itself; otherwise every place that does. */
    CalendarYear checked(int year, List<DayOfWeek> weekend) {
        if (holidays == null || workingDays == null) {
            throw ProblemException.invalid(ProblemError.pointer(
                    holidays == null ? "/holidays" : "/workingDays", "REQUIRED", new Text("必填", "It is required")));
        }
        List<ProblemError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        check("/holidays/", holidays, year, seen, errors);
        check("/workingDays/", workingDays, year, seen, errors);
        for (int i = 0; i < workingDays.size(); i++) {
            if (!weekend.contains(workingDays.get(i).getDayOfWeek())) {
                errors.add(ProblemError.pointer(
                        "/workingDays/" + i,
                        "NOT_A_WEEKEND_DAY",
                        new Text("调休上班日应为周末", "Only a weekend day is worked in the place of another")));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("日历自相矛盾", "The calendar contradicts itself"), errors);
        }
        return new CalendarYear(
                year,
                weekend,
                holidays.stream().sorted().toList(),
                workingDays.stream().sorted().toList(),
                document,
                CalendarYear.Origin.PLANNER);
    }

    private static void check(
            String pointer, List<LocalDate> days, int year, Set<LocalDate> seen, List<ProblemError> errors) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (day.getYear() != year) {
                errors.add(ProblemError.pointer(
                        pointer + i,
                        "DAY_OF_ANOTHER_YEAR",
                        new Text(day + " 不在 " + year + " 年", day + " is not a day of " + year)));
            }
            if (!seen.add(day)) {
                errors.add(ProblemError.pointer(
                        pointer + i, "DAY_TWICE", new Text(day + " 重复出现", day + " stands there twice")));
            }
        }
    }
}
