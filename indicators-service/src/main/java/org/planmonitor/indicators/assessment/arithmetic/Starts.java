package org.planmonitor.indicators.assessment.arithmetic;

import java.util.List;
import java.util.Optional;

/** Finds from where a series is measured. */
final class Starts {
    private Starts() {}

    /** As printed; kinds that chain or add up years start with the plan and need no figure. */
    static Start printed(SeriesInput in, Kind kind) {
        Baseline baseline = in.baseline();
        boolean fromPlan = switch (kind) {
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, CUMULATIVE_TOTAL, RANGE, RELATIVE -> true;
            case LEVEL, LEVEL_WITH_GROWTH, STEP, INCREMENT, HOLD, ASSIGNED, DIRECTIONAL -> false;
        };
        if (fromPlan || baseline == null) {
            return new Start(in.plan().origin(), null, Start.Basis.PLAN);
        }
        return new Start(baseline.year(), baseline.value(), Start.Basis.PRINTED);
    }

    /** In force: the revised baseline of a declared break, else a later figure for an older print, else the print. */
    static Start inForce(SeriesInput in, Start printed, List<Observation> figures, Breaks breaks) {
        if (printed.basis() == Start.Basis.PLAN) {
            return printed;
        }
        Optional<Baseline> revised = breaks.revised().map(SeriesBreak::revisedBaseline);
        if (revised.isPresent()) {
            return new Start(revised.get().year(), revised.get().value(), Start.Basis.REVISED);
        }
        Period origin = Period.of(in.plan().origin());
        if (printed.year() >= origin.year()) {
            return printed;
        }
        return figures.stream()
                .filter(it -> it.period().endsWith(origin))
                .reduce((shorter, longer) -> longer)
                .map(it -> new Start(origin.year(), it.value(), Start.Basis.WORKING))
                .orElse(printed);
    }
}
