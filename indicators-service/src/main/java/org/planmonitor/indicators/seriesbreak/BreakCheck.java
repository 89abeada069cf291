package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.assessment.arithmetic.Period;
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

/** Whether what a word on a break says can be: 422 with all that cannot. Its form was looked at before. */
final class BreakCheck {

    private final BreakErrors errors = new BreakErrors();

    /** What can be said of a break of this component at all. */
    static void sense(PlanDefinition plan, ComponentDefinition component, BreakDefinition word, Instant now) {
        BreakCheck check = new BreakCheck();
        check.begun(plan, word, now);
        RuleDefinition.SameSeries same = component.rule().sameSeriesAs();
        if (same != null) {
            check.errors.add(
                    "/subject",
                    "SERIES_OF_ANOTHER",
                    "该承诺使用指标 " + same.indicator() + " 的序列",
                    "It reads the series of indicator " + same.indicator());
        }
        check.baseline(component, word, now);
        BigDecimal factor = word.factor();
        if (factor != null && (word.kind() == BreakKind.METHOD || word.status() == BreakStatus.NO_BREAK)) {
            check.errors.add("/factor", "FACTOR_WITHOUT_UNIT", "只有计量单位变更才有换算系数", "Only a change of unit has a factor");
        }
        if (factor != null && factor.signum() <= 0) {
            check.errors.add("/factor", "FACTOR_NOT_POSITIVE", "换算系数须大于零", "A factor is more than zero");
        }
        check.errors.throwIfAny(KitProblem.UNPROCESSABLE);
    }

    /** The component a report speaks of; 422 where the plan has none. */
    static ComponentDefinition component(PlanDefinition plan, BreakWords.Report body) {
        Subject subject = plan.subject(Objects.requireNonNull(body.subject()))
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
            errors.add("/at", "PERIOD_NOT_BEGUN", "时期 " + at + " 尚未开始", "Period " + at + " has not begun");
        }
    }

    private void baseline(ComponentDefinition component, BreakDefinition word, Instant now) {
        BreakDefinition.RevisedBaseline revised = word.revisedBaseline();
        if (revised == null) {
            return;
        }
        if (word.kind() == BreakKind.UNIT || word.status() != BreakStatus.DECLARED) {
            errors.add(
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
            errors.add(
                    "/revisedBaseline/year",
                    "TARGET_BEFORE_BASELINE",
                    "修订基期须早于目标年份",
                    "The revised baseline is earlier than the target's year");
        }
    }

    private static ProblemException outside(String pointer, String code, String zh, String en) {
        Text message = new Text(zh, en);
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, code, message)));
    }
}
