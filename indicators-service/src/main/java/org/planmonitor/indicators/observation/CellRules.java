package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** Whether there can be a figure of a cell at all: its period is over, is one of the subject's, and its region existed. */
final class CellRules {

    private CellRules() {}

    static void check(Cells.Cell cell, Instant now, List<ProblemError> errors) {
        period(cell, now, errors);
        frequency(cell, errors);
        region(cell, errors);
    }

    private static void period(Cells.Cell cell, Instant now, List<ProblemError> errors) {
        if (cell.series().forecast()) {
            return;
        }
        // A stock is the state at a day: it can be known while its period runs, a flow only when it is over.
        boolean stock = cell.series().accumulation() == Accumulation.STOCK;
        Instant earliest = stock
                ? cell.plan().plan().startOf(Periods.firstDay(cell.period()))
                : cell.period().end(cell.plan().plan().timeZone());
        if (earliest.isAfter(now)) {
            errors.add(ProblemError.parameter(
                    "period",
                    "PERIOD_NOT_OVER",
                    new Text("时期 " + cell.period() + " 尚未结束", "Period " + cell.period() + " is not over yet")));
        }
    }

    /**
     * A flow is compiled as often as its subject's frequency says and added up to longer periods, never cut into shorter
     * ones. What has been reached by a day, a stock or a total since the plan began, can be counted at any month's end.
     */
    private static void frequency(Cells.Cell cell, List<ProblemError> errors) {
        Period period = cell.period();
        Frequency declared = frequency(cell.subject());
        boolean flow = switch (cell.series().accumulation()) {
            case PERIOD, YEAR_TO_DATE -> true;
            case STOCK, PLAN_TO_DATE -> false;
        };
        if (flow && period.frequency().months() < declared.months()) {
            errors.add(ProblemError.parameter(
                    "period",
                    "FREQUENCY_FINER",
                    new Text(
                            "该指标的频度为 " + declared + "，没有 " + period + " 的数值",
                            "Its frequency is " + declared + ": there is no figure of " + period)));
        }
    }

    private static Frequency frequency(Subject subject) {
        return switch (subject) {
            case IndicatorDefinition it -> it.frequency();
            case CommitmentDefinition it -> it.frequency();
        };
    }

    private static void region(Cells.Cell cell, List<ProblemError> errors) {
        LocalDate first = Periods.firstDay(cell.period());
        LocalDate last = Periods.lastDay(cell.period());
        cell.plan().document().regions().stream()
                .filter(it -> it.code().equals(cell.series().region()))
                .filter(it -> !existed(it, first, last))
                .findFirst()
                .ifPresent(it -> errors.add(ProblemError.parameter(
                        "region",
                        "REGION_NOT_VALID",
                        new Text(
                                "区划代码 " + it.code() + " 在 " + cell.period() + " 无效",
                                "Code " + it.code() + " is not valid in " + cell.period()))));
    }

    /** Whether the code was valid on any day between the two, both included. */
    private static boolean existed(Region region, LocalDate first, LocalDate last) {
        LocalDate from = region.validFrom();
        LocalDate to = region.validTo();
        return (from == null || !from.isAfter(last)) && (to == null || to.isAfter(first));
    }
}
