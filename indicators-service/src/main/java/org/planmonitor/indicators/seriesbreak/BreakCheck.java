package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.indicators.observation.Figures;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.TargetVersion;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Whether a word on a break can be taken as it is: first its form (400), then what it says (422); all at once. */
final class BreakCheck {

    private final List<ProblemError> errors = new ArrayList<>();

    static void form(BreakWords.Report body) {
        BreakCheck check = new BreakCheck();
        check.required(body.subject(), "/subject");
        check.required(body.status(), "/status");
        check.required(body.kind(), "/kind");
        check.period(body.at());
        if (body.status() == BreakStatus.NO_BREAK) {
            check.add("/status", "VALUE_UNKNOWN", "应为 SUSPECTED 或 DECLARED", "SUSPECTED or DECLARED");
        }
        check.said(body.reason(), body.document(), body.revisedBaseline(), body.factor());
        check.throwIfAny(KitProblem.VALIDATION);
    }

    static void form(BreakWords.Decision body) {
        BreakCheck check = new BreakCheck();
        check.required(body.status(), "/status");
        if (body.status() == BreakStatus.SUSPECTED) {
            check.add("/status", "VALUE_UNKNOWN", "应为 DECLARED 或 NO_BREAK", "DECLARED or NO_BREAK");
        }
        check.said(body.reason(), body.document(), body.revisedBaseline(), body.factor());
        check.throwIfAny(KitProblem.VALIDATION);
    }

    /** What can be said of a break of this component at all. */
    static void sense(PlanDefinition plan, ComponentDefinition component, BreakDefinition word, Instant now) {
        BreakCheck check = new BreakCheck();
        check.begun(plan, word, now);
        RuleDefinition.SameSeries same = component.rule().sameSeriesAs();
        if (same != null) {
            check.add(
                    "/subject",
                    "SERIES_OF_ANOTHER",
                    "该承诺使用指标 " + same.indicator() + " 的序列",
                    "It reads the series of indicator " + same.indicator());
        }
        check.baseline(component, word, now);
        BigDecimal factor = word.factor();
        if (factor != null && (word.kind() == BreakKind.METHOD || word.status() == BreakStatus.NO_BREAK)) {
            check.add("/factor", "FACTOR_WITHOUT_UNIT", "只有计量单位变更才有换算系数", "Only a change of unit has a factor");
        }
        if (factor != null && factor.signum() <= 0) {
            check.add("/factor", "FACTOR_NOT_POSITIVE", "换算系数须大于零", "A factor is more than zero");
        }
        check.throwIfAny(KitProblem.UNPROCESSABLE);
    }

    /** The component a report speaks of; 422 where the plan has none. */
    static ComponentDefinition component(PlanDefinition plan, BreakWords.Report body) {
        Subject subject = plan.subject(java.util.Objects.requireNonNull(body.subject()))
                .orElseThrow(
                        () -> outside("/subject", "SUBJECT_UNKNOWN", "规划中没有该指标或承诺", "The plan has no such subject"));
        String code = body.component() == null ? subject.code() : body.component();
        return subject.component(code)
                .orElseThrow(() ->
                        outside("/component", "COMPONENT_UNKNOWN", "没有分项 " + code, "There is no component " + code));
    }

    private void begun(PlanDefinition plan, BreakDefinition word, Instant now) {
        Period at = Period.parse(word.at());
        if (plan.plan().startOf(Periods.firstDay(at)).isAfter(now)) {
            add("/at", "PERIOD_NOT_BEGUN", "时期 " + at + " 尚未开始", "Period " + at + " has not begun");
        }
    }

    private void baseline(ComponentDefinition component, BreakDefinition word, Instant now) {
        BreakDefinition.RevisedBaseline revised = word.revisedBaseline();
        if (revised == null) {
            return;
        }
        if (word.kind() == BreakKind.UNIT || word.status() != BreakStatus.DECLARED) {
            add(
                    "/revisedBaseline",
                    "BASELINE_WITHOUT_BREAK",
                    "只有认定的口径变动才有修订基期",
                    "Only a declared break of method has a revised baseline");
        }
        boolean late = component
                .target(now)
                .map(TargetVersion::year)
                .filter(it -> it <= revised.year())
                .isPresent();
        if (late) {
            add(
                    "/revisedBaseline/year",
                    "TARGET_BEFORE_BASELINE",
                    "修订基期须早于目标年份",
                    "The revised baseline is earlier than the target's year");
        }
    }

    private void said(
            @Nullable Text reason,
            BreakDefinition.@Nullable Source document,
            BreakDefinition.@Nullable RevisedBaseline revised,
            @Nullable BigDecimal factor) {
        required(reason, "/reason");
        required(document, "/document");
        if (document != null) {
            required(document.title(), "/document/title");
        }
        if (revised != null) {
            required(revised.value(), "/revisedBaseline/value");
            number(revised.value(), "/revisedBaseline/value");
        }
        number(factor, "/factor");
    }

    private void period(@Nullable String text) {
        required(text, "/at");
        try {
            if (text != null) {
                Period.parse(text);
            }
        } catch (PeriodFormatException _) {
            add(
                    "/at",
                    "PERIOD_FORMAT",
                    "不是时期；应为 2023、2023-S1、2023-Q2 或 2023-06",
                    "Not a period: 2023, 2023-S1, 2023-Q2 or 2023-06");
        }
    }

    private void number(@Nullable BigDecimal value, String pointer) {
        if (value != null && !Figures.hasBoundedDigits(value)) {
            add(
                    pointer,
                    "TOO_MANY_DIGITS",
                    "数值整数位至多 14 位，小数位至多 10 位",
                    "At most 14 digits before and 10 after the point");
        }
    }

    private void required(@Nullable Object value, String pointer) {
        if (value == null) {
            add(pointer, "REQUIRED", "必填", "It is required");
        }
    }

    private void add(String pointer, String code, String zh, String en) {
        errors.add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    private void throwIfAny(KitProblem type) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, errors.getFirst().message(), errors);
        }
    }

    private static ProblemException outside(String pointer, String code, String zh, String en) {
        Text message = new Text(zh, en);
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, code, message)));
    }
}
