package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.problem.ProblemError;

/** The rules of a PUT for who does not publish at once: the same errors, at the same places, without a throw. */
public final class FigureRules {

    private FigureRules() {}

    /** What is missing or not well formed. */
    public static List<ProblemError> form(RecordObservation figure) {
        return RecordingRules.formErrors(figure);
    }

    /**
     * What a rule of the domain forbids.
     *
     * @param standing the figure that stands in the cell
     */
    public static List<ProblemError> domain(
            PlanDefinition plan,
            Subject subject,
            ComponentDefinition component,
            CellKey cell,
            RecordObservation figure,
            @Nullable Vintage standing,
            Instant now) {
        Cells.Cell named = new Cells.Cell(plan, subject, component, cell.series(), cell.period());
        return RecordingRules.domainErrors(named, figure, standing, now);
    }
}
