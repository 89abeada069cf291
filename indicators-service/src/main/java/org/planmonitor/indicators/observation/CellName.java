package org.planmonitor.indicators.observation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/**
 * A cell as a body names it. What is left out is the plain case: the subject's only component, the plan's own region, the
 * rule's own accumulation, no forecast.
 */
public record CellName(
        @Nullable SubjectRef subject,
        @Nullable String component,
        @Nullable String region,
        @Nullable String period,
        @Nullable Accumulation accumulation,
        @Nullable Boolean forecast) {

    /** The cell that is meant, with what it is of. */
    public record Named(Subject subject, ComponentDefinition component, CellKey cell) {}

    /** What is wrong with a name: with its form (400), and with what it names (422). */
    public record Errors(List<ProblemError> form, List<ProblemError> domain) {}

    /**
     * Finds the cell, or adds what is wrong with its name.
     *
     * @param otherwise the period where none is named; null: one has to be
     * @param pointer where the name stands in the body
     */
    public Optional<Named> find(PlanDefinition plan, @Nullable Period otherwise, String pointer, Errors errors) {
        Period when = period(otherwise, pointer, errors);
        if (subject == null) {
            errors.form().add(ProblemError.pointer(pointer + "/subject", "REQUIRED", new Text("必填", "It is required")));
            return Optional.empty();
        }
        Optional<? extends Subject> found = plan.subject(subject);
        if (found.isEmpty()) {
            errors.domain().add(unknown(pointer + "/subject", "SUBJECT_UNKNOWN", subject.code()));
            return Optional.empty();
        }
        Optional<ComponentDefinition> part = component(found.get(), pointer, errors);
        String where = region == null ? plan.plan().region() : region;
        if (plan.document().regions().stream().noneMatch(each -> each.code().equals(where))) {
            errors.domain().add(unknown(pointer + "/region", "REGION_OUTSIDE_PLAN", where));
            return Optional.empty();
        }
        return when == null
                ? Optional.empty()
                : part.map(of -> new Named(found.get(), of, new CellKey(series(subject, of, where), when)));
    }

    private SeriesKey series(SubjectRef ref, ComponentDefinition of, String where) {
        return new SeriesKey(
                ref,
                of.code(),
                where,
                accumulation == null ? of.rule().accumulation() : accumulation,
                Boolean.TRUE.equals(forecast));
    }

    private @Nullable Period period(@Nullable Period otherwise, String pointer, Errors errors) {
        if (period == null && otherwise != null) {
            return otherwise;
        }
        try {
            return Period.parse(period == null ? "" : period);
        } catch (PeriodFormatException _) {
            errors.form()
                    .add(ProblemError.pointer(
                            pointer + "/period",
                            period == null ? "REQUIRED" : "PERIOD_FORMAT",
                            new Text("应为 2023、2023-S1、2023-Q2 或 2023-06", "It is 2023, 2023-S1, 2023-Q2 or 2023-06")));
            return null;
        }
    }

    private Optional<ComponentDefinition> component(Subject of, String pointer, Errors errors) {
        if (component != null) {
            Optional<ComponentDefinition> named = of.component(component);
            if (named.isEmpty()) {
                errors.domain().add(unknown(pointer + "/component", "COMPONENT_UNKNOWN", component));
            }
            return named;
        }
        if (of.components().size() == 1) {
            return Optional.of(of.components().getFirst());
        }
        String all = String.join(
                ", ", of.components().stream().map(ComponentDefinition::code).toList());
        errors.domain()
                .add(ProblemError.pointer(
                        pointer + "/component",
                        "COMPONENT_REQUIRED",
                        new Text("须指明分项：" + all, "It has several components: " + all)));
        return Optional.empty();
    }

    private static ProblemError unknown(String pointer, String code, String what) {
        return ProblemError.pointer(pointer, code, new Text("规划中没有 " + what, "The plan has no " + what));
    }
}
