package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/**
 * What of an indicator or commitment cannot be changed like the rest: its target only by decision, and what its series is
 * identified by not at all once there are figures. A new unit is a break in the series, a new accumulation another series.
 */
final class SeriesRules {

    private final List<ProblemError> errors = new ArrayList<>();
    private final Set<String> withFigures;
    private final boolean amending;

    /** @param withFigures codes of the components that have figures */
    SeriesRules(Set<String> withFigures, boolean amending) {
        this.withFigures = withFigures;
        this.amending = amending;
    }

    List<ProblemError> check(Record before, Record after) {
        if (before instanceof PackIndicator was && after instanceof PackIndicator is) {
            unit(was.unit(), is.unit());
            for (int i = 0; i < is.components().size(); i++) {
                PackIndicator.Component part = is.components().get(i);
                Optional<PackIndicator.Component> same = was.components().stream()
                        .filter(each -> each.code().equals(part.code()))
                        .findFirst();
                if (same.isPresent()) {
                    component("/components/" + i, same.get(), part);
                }
            }
        }
        if (before instanceof PackCommitment was && after instanceof PackCommitment is) {
            unit(was.unit(), is.unit());
            component("", was.component(), is.component());
        }
        return errors;
    }

    private void unit(Unit was, Unit is) {
        if (!withFigures.isEmpty() && !was.code().equals(is.code())) {
            identity(
                    "/unit/code",
                    "该序列已有数值，计量单位的改变应作为序列中断申报",
                    "There are figures: a new unit is declared as a break in the series");
        }
    }

    private void component(String at, PackIndicator.Component was, PackIndicator.Component is) {
        RuleDefinition old = was.assessment();
        RuleDefinition now = is.assessment();
        if (withFigures.contains(is.code())) {
            if (old.accumulation() != now.accumulation()) {
                identity(
                        at + "/assessment/accumulation",
                        "该序列已有数值，累计方式不能改变",
                        "There are figures: another accumulation would be another series");
            }
            if (!Objects.equals(old.sameSeriesAs(), now.sameSeriesAs())) {
                identity(
                        at + "/assessment/sameSeriesAs",
                        "该序列已有数值，不能改读其他序列",
                        "There are figures: it cannot read another's series instead");
            }
        }
        if (!amending && !sameTarget(was, is)) {
            errors.add(ProblemError.pointer(
                    at + "/target",
                    "TARGET_BY_DECISION",
                    new Text(
                            "目标值只能依据人大常委会的决定调整，见 amendments",
                            "A target changes only by decision of the standing committee: see amendments")));
        }
    }

    private static boolean sameTarget(PackIndicator.Component was, PackIndicator.Component is) {
        PackTarget old = was.target();
        PackTarget now = is.target();
        // The kind follows the rule, and the printed cell is no figure. Digits count: 95 and 95.0 are met differently.
        PackTarget same = new PackTarget(
                now.kind(),
                old.year(),
                old.value(),
                old.comparator(),
                old.min(),
                old.max(),
                old.delta(),
                now.raw(),
                old.amendment());
        return same.equals(now) && Objects.equals(was.annualAverage(), is.annualAverage());
    }

    private void identity(String at, String zh, String en) {
        errors.add(ProblemError.pointer(at, "SERIES_IDENTITY", new Text(zh, en)));
    }
}
