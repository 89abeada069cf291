package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.assessment.arithmetic.Target;
import org.planmonitor.kit.problem.KitProblem;

/** Whether what is to be judged makes sense; the arithmetic would answer nonsense with nonsense. */
final class RequestSense {

    private RequestSense() {}

    /** Throws a 422 that names every contradiction. */
    static void check(SeriesInput in) {
        Complaints complaints = new Complaints();
        in.targets().forEach(it -> target(in, it, complaints));
        repeated(in.observations(), "/observations/", complaints);
        repeated(in.reference(), "/reference/", complaints);
        complaints.throwIfAny(KitProblem.UNPROCESSABLE);
    }

    private static void target(SeriesInput in, Target target, Complaints complaints) {
        if (target.year() <= in.plan().start() - 1) {
            complaints.add(
                    "/target/year",
                    "TARGET_BEFORE_BASELINE",
                    "目标年份须晚于基期年份",
                    "The target's year must be later than the baseline's");
        }
        if (target.min() != null && target.max() != null && target.min().compareTo(target.max()) > 0) {
            complaints.add("/target/max", "RANGE_REVERSED", "上限小于下限", "The maximum is below the minimum");
        }
        BigDecimal delta = target.delta();
        boolean up = in.rule().direction() == Direction.HIGHER_IS_BETTER;
        if (delta != null && delta.signum() != 0 && delta.signum() > 0 != up) {
            complaints.add("/delta", "AGAINST_DIRECTION", "增量与方向相反", "The increment goes against the direction");
        }
        Comparator against = target.comparator();
        boolean wrong = up
                ? against == Comparator.LTE || against == Comparator.LT
                : against == Comparator.GTE || against == Comparator.GT;
        if (wrong) {
            complaints.add(
                    "/target/comparator", "AGAINST_DIRECTION", "比较符与方向相反", "The comparator goes against the direction");
        }
    }

    private static void repeated(List<Observation> figures, String pointer, Complaints complaints) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            Observation it = figures.get(i);
            Integer from = it.averageFrom();
            if (from != null && from > it.period().year()) {
                complaints.add(
                        pointer + i + "/averageFrom",
                        "AVERAGE_REVERSED",
                        "平均的起始年份晚于时期",
                        "The average begins after its period");
            }
            if (!seen.add(List.of(it.period(), from == null ? 0 : from, it.vintage()))) {
                complaints.add(
                        pointer + i + "/period",
                        "PERIOD_REPEATED",
                        "同一时期重复；修订须以 revision 区分",
                        "The period is given twice; publications of one period differ by revision");
            }
        }
    }
}
