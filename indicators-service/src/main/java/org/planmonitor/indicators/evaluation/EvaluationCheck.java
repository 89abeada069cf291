package org.planmonitor.indicators.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Whether something can be evaluated as asked: first the form of the body (400), then its sense (422). */
final class EvaluationCheck {

    private final List<ProblemError> errors = new ArrayList<>();

    private EvaluationCheck() {}

    static void form(RecordEvaluation body) {
        EvaluationCheck check = new EvaluationCheck();
        check.required(body.kind(), "/kind");
        check.required(body.basis(), "/basis");
        check.required(body.period(), "/period");
        check.period(body.period());
        check.throwIfAny(KitProblem.VALIDATION);
    }

    static void sense(PlanFacts plan, RecordEvaluation body, Period period, Instant asOf) {
        EvaluationCheck check = new EvaluationCheck();
        if (period.end(plan.timeZone()).isAfter(asOf)) {
            check.add(
                    "PERIOD_NOT_OVER",
                    "时期 " + period + " 在该时刻尚未结束",
                    "Period " + period + " is not over at that instant");
        }
        Period first = Period.of(plan.period().startYear());
        Period last = Period.of(plan.period().endYear());
        if (period.year() < first.year() || period.endsAfter(last)) {
            check.add("PERIOD_OUTSIDE_PLAN", "时期不在规划期内", "The period lies outside the plan");
        }
        boolean ends = period.endsWith(last);
        if (body.kind() == Evaluation.Kind.FINAL && !ends) {
            check.add(
                    "NOT_THE_FINAL_YEAR",
                    "总结评估针对规划末年 " + last,
                    "A final evaluation is of the plan's last year, " + last);
        }
        if (body.kind() == Evaluation.Kind.MID_TERM && ends) {
            check.add("NOT_MID_TERM", "中期评估不针对规划末年", "A mid-term evaluation is not of the plan's last year");
        }
        if (body.kind() == Evaluation.Kind.YEARLY && !period.endsYear()) {
            check.add("NOT_A_YEAR", "年度评估针对整年", "A yearly evaluation is of a whole year");
        }
        check.throwIfAny(KitProblem.UNPROCESSABLE);
    }

    private void period(@Nullable String text) {
        try {
            if (text != null) {
                Period.parse(text);
            }
        } catch (PeriodFormatException _) {
            add(
                    "PERIOD_FORMAT",
                    "不是时期；应为 2023、2023-S1、2023-Q2 或 2023-06",
                    "Not a period: 2023, 2023-S1, 2023-Q2 or 2023-06");
        }
    }

    private void required(@Nullable Object value, String pointer) {
        if (value == null) {
            errors.add(ProblemError.pointer(pointer, "REQUIRED", new Text("必填", "It is required")));
        }
    }

    private void add(String code, String zh, String en) {
        errors.add(ProblemError.pointer("/period", code, new Text(zh, en)));
    }

    private void throwIfAny(KitProblem type) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, errors.getFirst().message(), errors);
        }
    }
}
