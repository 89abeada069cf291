package org.planmonitor.indicators.deadline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What a deadline is to be: the body of a PUT. */
record DeadlineBody(
        @Schema(description = "Working days after the period, 1 to 250", examples = "10", required = true) @Nullable
        Integer workingDays,

        @Schema(description = "Periods that are due on another day", nullable = true) @Nullable
        List<DeadlineRule.OwnDay> exceptions) {

    private static final int MAX = 250;

    DeadlineRule checked(Frequency frequency) {
        List<ProblemError> form = new ArrayList<>();
        List<ProblemError> domain = new ArrayList<>();
        if (workingDays == null || workingDays < 1 || workingDays > MAX) {
            form.add(ProblemError.pointer(
                    "/workingDays",
                    workingDays == null ? "REQUIRED" : "OUT_OF_RANGE",
                    new Text("应为 1 至 " + MAX + " 个工作日", "It is 1 to " + MAX + " working days")));
        }
        List<DeadlineRule.OwnDay> days = exceptions == null ? List.of() : exceptions;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            check(frequency, "/exceptions/" + i, days.get(i), seen, form, domain);
        }
        if (!form.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("时限格式不符", "The deadline is not well formed"), form);
        }
        if (!domain.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("时限自相矛盾", "The deadline contradicts itself"), domain);
        }
        return new DeadlineRule(frequency, java.util.Objects.requireNonNull(workingDays), days);
    }

    private static void check(
            Frequency frequency,
            String pointer,
            DeadlineRule.OwnDay day,
            Set<String> seen,
            List<ProblemError> form,
            List<ProblemError> domain) {
        Period period;
        try {
            period = Period.parse(day.period());
        } catch (PeriodFormatException _) {
            form.add(ProblemError.pointer(
                    pointer + "/period",
                    "PERIOD_FORMAT",
                    new Text("应为 2023、2023-S1、2023-Q2 或 2023-06", "It is 2023, 2023-S1, 2023-Q2 or 2023-06")));
            return;
        }
        if (period.frequency() != frequency || !seen.add(day.period())) {
            domain.add(ProblemError.pointer(
                    pointer + "/period",
                    "PERIOD_OF_ANOTHER_KIND",
                    new Text("时期类别不符或重复", "The period is of another frequency, or stands there twice")));
        }
        if (!day.due().isAfter(Periods.lastDay(period))) {
            domain.add(ProblemError.pointer(
                    pointer + "/due",
                    "DUE_BEFORE_PERIOD_ENDS",
                    new Text("截止日应在时期结束之后", "It is due after the period has ended")));
        }
    }
}
