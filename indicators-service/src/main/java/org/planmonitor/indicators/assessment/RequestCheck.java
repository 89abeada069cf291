package org.planmonitor.indicators.assessment;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.kit.problem.KitProblem;

/** Whether a body has the form of a series to be judged; what it says is looked at afterwards. */
final class RequestCheck {

    static final int MOST_FIGURES = 1_000;
    static final int MOST_OTHERS = 200;

    private final AssessmentRequest body;
    private final Complaints complaints = new Complaints();

    private RequestCheck(AssessmentRequest body) {
        this.body = body;
    }

    /** Throws a 400 that names every place. */
    static void form(AssessmentRequest body) {
        RequestCheck check = new RequestCheck(body);
        check.complaints.required(body.kind(), "/kind");
        check.complaints.required(body.direction(), "/direction");
        check.complaints.required(body.attribute(), "/attribute");
        check.complaints.period(body.period(), "/period");
        check.complaints.number(body.delta(), "/delta");
        check.lists();
        check.complaints.throwIfAny(KitProblem.VALIDATION);
        if (body.kind() != null) {
            check.baseline(body.kind());
            check.target(body.kind());
        }
        check.complaints.throwIfAny(KitProblem.VALIDATION);
    }

    private void baseline(Kind kind) {
        AssessmentRequest.From baseline = body.baseline();
        if (baseline == null) {
            boolean needsYear = switch (kind) {
                case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, CUMULATIVE_TOTAL, RANGE, RELATIVE -> true;
                case LEVEL, LEVEL_WITH_GROWTH, INCREMENT, STEP, HOLD, ASSIGNED, DIRECTIONAL -> false;
            };
            complaints.required(needsYear ? null : kind, "/baseline/year");
            return;
        }
        from(baseline, "/baseline");
    }

    private void from(AssessmentRequest.From it, String pointer) {
        complaints.required(it.year(), pointer + "/year");
        complaints.year(it.year(), pointer + "/year");
        complaints.number(it.value(), pointer + "/value");
    }

    private void target(Kind kind) {
        AssessmentRequest.To target = body.target();
        if (target == null) {
            complaints.required(kind == Kind.ASSIGNED ? kind : null, "/target");
            return;
        }
        complaints.required(target.year(), "/target/year");
        complaints.year(target.year(), "/target/year");
        complaints.number(target.value(), "/target/value");
        complaints.number(target.min(), "/target/min");
        complaints.number(target.max(), "/target/max");
        complaints.comparator(target.comparator(), "/target/comparator");
        switch (kind) {
            case RANGE -> complaints.required(target.min(), "/target/min");
            case INCREMENT -> complaints.required(body.delta(), "/delta");
            case ASSIGNED, RELATIVE -> {
                // Their numbers come from tasks and from the other series.
            }
            case LEVEL,
                    LEVEL_WITH_GROWTH,
                    AVERAGE_GROWTH,
                    CUMULATIVE_REDUCTION,
                    CUMULATIVE_TOTAL,
                    STEP,
                    HOLD,
                    DIRECTIONAL -> complaints.required(target.value(), "/target/value");
        }
    }

    private void lists() {
        complaints.size(body.observations(), MOST_FIGURES, "/observations");
        complaints.size(body.reference(), MOST_FIGURES, "/reference");
        complaints.size(body.tasks(), MOST_OTHERS, "/tasks");
        complaints.size(body.breaks(), MOST_OTHERS, "/breaks");
        complaints.throwIfAny(KitProblem.VALIDATION);
        each(body.observations(), "/observations/", this::figure);
        each(body.reference(), "/reference/", this::figure);
        AssessmentRequest.Year year = body.withinYear();
        if (year != null) {
            complaints.number(year.planned(), "/withinYear/planned");
            figures(year.toDate(), "/withinYear/toDate");
            figures(year.flows(), "/withinYear/flows");
            figures(year.totals(), "/withinYear/totals");
            figures(year.forecasts(), "/withinYear/forecasts");
        }
        each(body.tasks(), "/tasks/", (it, pointer) -> {
            complaints.year(it.year(), pointer + "/year");
            complaints.required(it.value(), pointer + "/value");
            complaints.number(it.value(), pointer + "/value");
            complaints.comparator(it.comparator(), pointer + "/comparator");
        });
        each(body.breaks(), "/breaks/", (it, pointer) -> {
            complaints.period(it.at(), pointer + "/at");
            complaints.required(it.status(), pointer + "/status");
            complaints.number(it.factor(), pointer + "/factor");
            if (it.revisedBaseline() != null) {
                from(it.revisedBaseline(), pointer + "/revisedBaseline");
            }
        });
    }

    private void figures(@Nullable List<AssessmentRequest.@Nullable Seen> list, String pointer) {
        complaints.size(list, MOST_FIGURES, pointer);
        complaints.throwIfAny(KitProblem.VALIDATION);
        each(list, pointer + "/", this::figure);
    }

    private void figure(AssessmentRequest.Seen it, String pointer) {
        complaints.period(it.period(), pointer + "/period");
        complaints.required(it.value(), pointer + "/value");
        complaints.number(it.value(), pointer + "/value");
        complaints.year(it.averageFrom(), pointer + "/averageFrom");
    }

    private <T> void each(@Nullable List<@Nullable T> list, String pointer, BiConsumer<T, String> check) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            T entry = list.get(i);
            if (entry == null) {
                complaints.required(null, pointer + i);
            } else {
                check.accept(entry, pointer + i);
            }
        }
    }
}
